import { fileURLToPath } from "node:url";
import t from "tap";
import { findModels } from "./find-models.ts";

/** Where the tests find the real weights: PARLANCE_MODELS, or where the builder puts them. */
export const weights = process.env["PARLANCE_MODELS"] ?? fileURLToPath(new URL("../../out/models", import.meta.url));

t.test("the weights that the tests need are there", async (t) => {
  const found = await findModels(weights).catch(() => []);
  if (found.length === 0) {
    t.fail(`there is no *.gguf in ${weights}; fetch the weights first: node builder/fetch-models.ts`);
    t.bailout("no weights");
  }
});
