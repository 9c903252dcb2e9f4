import { fileURLToPath } from "node:url";
import t from "tap";
import { findModels } from "./find-models.ts";

/** Where the tests find the real weights: PARLANCE_MODELS, or where the builder puts them. */
export const weights = process.env["PARLANCE_MODELS"] ?? fileURLToPath(new URL("../../out/models", import.meta.url));

t.test("the weights that the tests need are there", async (t) => {
  const found = await findModels(weights).catch(() => []);
  const cure = `there is no *.gguf in ${weights}; fetch the weights first: node builder/fetch-models.ts`;
  if (!t.ok(found.length > 0, found.length > 0 ? "there" : cure)) t.bailout(cure);
});
