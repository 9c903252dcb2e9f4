import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { tokenise } from "./tokenise.ts";

// From the grammar to an adapter: samples, their tokens, the trainer's packages, and the training itself, which goes on
// from its last checkpoint where it was interrupted.

const root = resolve(import.meta.dirname, "..");
/** Debian's own, for which its torch is built: another one may come first in PATH. */
const python = "/usr/bin/python3";
const { values } = parseArgs({
  options: {
    out: { type: "string", default: join(root, "out/training") },
    model: { type: "string", default: "smollm2-135m-instruct" },
    count: { type: "string", default: "68000" },
    seed: { type: "string", default: "1" },
    steps: { type: "string", default: "2700" },
    /** end after this step, to go on later */
    stop: { type: "string" },
    /** put the adapter where it ships from; models.lock is then to be written anew */
    ship: { type: "boolean", default: false },
  },
});
const weights = join(root, "out/models", `${values.model}.gguf`);
const lock = parse(await readFile(join(root, "models.lock"), "utf8")) as { models: Record<string, unknown> };
if (lock.models[values.model] === undefined)
  throw new Error(`models.lock has no ${values.model}; it has ${Object.keys(lock.models).join(", ")}`);

await mkdir(values.out, { recursive: true });
const generator = join(import.meta.dirname, "generate.ts");
await run(process.execPath, generator, "--out", values.out, "--count", values.count, "--seed", values.seed);
for (const name of ["training", "development"])
  await tokenise(weights, join(values.out, `${name}.jsonl`), join(values.out, `${name}.tokens`));

const trainer = [join(import.meta.dirname, "train.py"), weights, values.out];
const stop = values.stop === undefined ? [] : ["--stop", values.stop];
const settings = ["--seed", values.seed, "--steps", values.steps, ...stop];
await run("env", `PYTHONPATH=${await pythonPackages()}`, python, ...trainer, ...settings);

const adapter = join(values.out, "adapter.gguf");
console.log(`\n${adapter} is written`);
if (values.ship) {
  await copyFile(adapter, join(import.meta.dirname, "adapter/parlance.gguf"));
  await run(process.execPath, join(root, "builder/lock-models.ts"), "parlance");
}
// llama.cpp keeps the process alive.
process.exit(0);

/** The folder with the packages that requirements.txt has, put in its place when it is whole. */
async function pythonPackages(): Promise<string> {
  const folder = join(values.out, "python");
  if (
    await access(folder).then(
      () => true,
      () => false,
    )
  )
    return folder;
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  const requirements = join(import.meta.dirname, "requirements.txt");
  const pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"];
  await run(python, ...pip, "--target", partial, "--requirement", requirements);
  await rename(partial, folder);
  return folder;
}

async function run(command: string, ...words: readonly string[]): Promise<void> {
  const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", command, ...words], { stdio: "inherit" });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${command} ${words.slice(0, 3).join(" ")} … ended with ${code}`);
}
