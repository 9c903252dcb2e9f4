import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { RequestError } from "./request-error.ts";

export interface ModelFile {
  /** the file's name without its suffix */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly modified: Date;
}

const suffix = ".gguf";

/**
 * The models of a directory, by name. It is read each time, so that a model can come or go while the service runs.
 * @throws {RequestError} 503 when the directory cannot be read
 */
export async function findModels(directory: string): Promise<ModelFile[]> {
  const entries = await readdir(directory).catch((error: Error) => {
    throw new RequestError(503, "no_models", `the models directory cannot be read: ${error.message}`);
  });
  const names = entries.filter((entry) => entry.endsWith(suffix) && entry !== suffix).sort();
  const files = await Promise.all(
    names.map(async (entry) => {
      const path = join(directory, entry);
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile()) return undefined;
      return { name: entry.slice(0, -suffix.length), path, bytes: found.size, modified: found.mtime };
    }),
  );
  return files.filter((file) => file !== undefined);
}

/**
 * The model of that name, or the first where none is named. `name:latest` is the same as `name`, as Ollama has it.
 * @throws {RequestError} 404 when there is no such model, 503 when there is none at all
 */
export async function findModel(directory: string, name: string | undefined): Promise<ModelFile> {
  const models = await findModels(directory);
  if (models[0] === undefined) throw new RequestError(503, "no_models", `there is no *${suffix} in ${directory}`);
  if (name === undefined) return models[0];
  const found = models.find((model) => model.name === name || `${model.name}:latest` === name);
  if (found !== undefined) return found;
  const known = models.map((model) => model.name).join(", ");
  throw new RequestError(
    404,
    "model_not_found",
    `model ${JSON.stringify(name)} not found; there is: ${known}`,
    "model",
  );
}
