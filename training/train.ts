import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { tokenise } from "./tokenise.ts";

// From the grammar to an adapter: samples, their tokens, the trainer's packages, and the training itself, which goes on
// from its last checkpoint where it was interrupted.

const root = resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    out: { type: "string", default: join(root, "out/training") },
    model: { type: "string", default: "smollm2-135m-instruct" },
    count: { type: "string", default: "40000" },
    seed: { type: "string", default: "1" },
    steps: { type: "string", default: "2000" },
    stop: { type: "string" },
  },
});
const weights = join(root, "out/models", `${values.model}.gguf`);
const lock = parse(await readFile(join(root, "models.lock"), "utf8")) as { models: Record<string, unknown> };
if (lock.models[values.model] === undefined)
  throw new Error(`models.lock has no ${values.model}; it has ${Object.keys(lock.models).join(", ")}`);

await mkdir(values.out, { recursive: true });
await run(
  process.execPath,
  join(import.meta.dirname, "generate.ts"),
  "--out",
  values.out,
  "--count",
  values.count,
  "--seed",
  values.seed,
);
for (const name of ["training", "development"])
  await tokenise(weights, join(values.out, `${name}.jsonl`), join(values.out, `${name}.tokens`));

const python = join(values.out, "python");
const requirements = join(import.meta.dirname, "requirements.txt");
if (
  !(await access(join(python, "jax")).then(
    () => true,
    () => false,
  ))
)
  await run(
    "python3",
    "-m",
    "pip",
    "install",
    "--quiet",
    "--require-hashes",
    "--target",
    python,
    "--requirement",
    requirements,
  );
const stop = values.stop === undefined ? [] : ["--stop", values.stop];
const trainer = [
  join(import.meta.dirname, "train.py"),
  weights,
  values.out,
  "--seed",
  values.seed,
  "--steps",
  values.steps,
];
await run("env", `PYTHONPATH=${python}`, "python3", ...trainer, ...stop);
console.log(`\n${join(values.out, "adapter.gguf")} is written`);
process.exit(0);

async function run(command: string, ...words: readonly string[]): Promise<void> {
  const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", command, ...words], { stdio: "inherit" });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${command} ${words.slice(0, 3).join(" ")} … ended with ${code}`);
}
