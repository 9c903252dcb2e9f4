import { glob } from "node:fs/promises";
import { resolve } from "node:path";
import t from "tap";
import { runContainerTests } from "./container.ts";
import { findImage } from "./find-image.ts";

const services = resolve(import.meta.dirname, "../services");

t.setTimeout(660_000);
const results = await runContainerTests(await findImage());
const files = await Array.fromAsync(glob("**/*.container.ts", { cwd: services, exclude: ["node_modules"] }));

for (const file of ["", ...files.sort()])
  t.test(file === "" ? "the booted system" : file, async (t) => {
    const own = results.filter((result) => result.file === file);
    t.not(own.length, 0, "it was run in the container");
    for (const { name, ok, problem } of own)
      await t.test(name, async (t) => void t.ok(ok, "it holds", { found: problem }));
  });
