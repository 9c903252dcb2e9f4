import { glob, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import t from "tap";
import { runContainerTests } from "./container.ts";
import type { UnitFacts } from "./container/unit-facts.ts";
import { findImage } from "./find-image.ts";
import { logsFolder } from "./logs-folder.ts";
import { unitTableDifferences, unitTablePage } from "./unit-table.ts";

const services = resolve(import.meta.dirname, "../services");

t.setTimeout(1_740_000);
const results = await runContainerTests(await findImage());
const files = await Array.fromAsync(glob("**/*.container.ts", { cwd: services, exclude: ["node_modules"] }));

for (const file of ["", ...files.sort()])
  t.test(file === "" ? "the booted system" : file, async (t) => {
    const own = results.filter((result) => result.file === file);
    t.not(own.length, 0, "it was run in the container");
    for (const { name, ok, problem } of own)
      await t.test(name, async (t) => void t.ok(ok, "it holds", { found: problem }));
  });

t.test("what is written of the units is so; npm run lock:units writes it anew", async (t) => {
  const units = JSON.parse(await readFile(join(await logsFolder(), "container-units.json"), "utf8")) as UnitFacts[];
  const page = await readFile(resolve(import.meta.dirname, "..", unitTablePage), "utf8");
  t.same(unitTableDifferences(page, units), []);
});
