import { glob, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import t from "tap";
import { runContainerTests } from "./container.ts";
import { findImage } from "./find-image.ts";
import { logsFolder } from "./logs-folder.ts";

const services = resolve(import.meta.dirname, "../services");

t.setTimeout(960_000);
const results = await runContainerTests(await findImage());
const files = await Array.fromAsync(glob("**/*.container.ts", { cwd: services, exclude: ["node_modules"] }));

for (const file of ["", ...files.sort()])
  t.test(file === "" ? "the booted system" : file, async (t) => {
    const own = results.filter((result) => result.file === file);
    t.not(own.length, 0, "it was run in the container");
    for (const { name, ok, problem } of own)
      await t.test(name, async (t) => void t.ok(ok, "it holds", { found: problem }));
  });

t.test("the table of docs/security.md is what the image's units are", async (t) => {
  const page = await readFile(resolve(import.meta.dirname, "../docs/security.md"), "utf8");
  const written = [...page.matchAll(/^\| (parlance-\S+) +\| +([\d.]+) \|/gm)].map(([, unit, exposure]) => [
    unit,
    Number(exposure),
  ]);
  const found = JSON.parse(await readFile(join(await logsFolder(), "container-exposure.json"), "utf8")) as object;
  t.strictSame(Object.fromEntries(written), found);
});
