import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fetchModel } from "./fetch-model.ts";
import { loadModelsLock } from "./models-lock.ts";
import { ProblemsError } from "./problem.ts";
import { shellFor } from "./shell.ts";
import { StageError } from "./stage-error.ts";

// Brings every model of models.lock into out/models, for what runs on the build host (npm run plan, unit tests).
const root = resolve(import.meta.dirname, "..");
const logs = join(root, "out/logs");
await mkdir(logs, { recursive: true });
const log = join(logs, "fetch-models.log");

try {
  const { lock, problems } = await loadModelsLock(root);
  if (problems.length > 0) throw new ProblemsError(problems);
  const shell = shellFor("fetch-models", createWriteStream(log), log, () => {});
  for (const [name, model] of Object.entries(lock.models))
    await fetchModel(name, model, join(root, "out/models"), shell, { root });
} catch (error) {
  console.error(error instanceof ProblemsError || error instanceof StageError ? error.message : error);
  process.exitCode = 1;
}
