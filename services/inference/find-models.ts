import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { RequestError } from "./request-error.ts";

export interface ModelFile {
  /** the file's name without its suffix; an adapter's is what stands before the @ */
  readonly name: string;
  /** the weights */
  readonly path: string;
  /** a LoRA adapter that is laid over them */
  readonly adapter?: string;
  /** of both */
  readonly bytes: number;
  readonly modified: Date;
}

const suffix = ".gguf";

/**
 * The models of a directory: NAME.gguf are weights, and NAME@BASE.gguf is an adapter for the weights of BASE, which makes
 * another model of them. Those without adapter come first, each by name. The directory is read each time, so that a model
 * can come or go while the service runs.
 * @throws {RequestError} 503 when the directory cannot be read
 */
export async function findModels(directory: string): Promise<ModelFile[]> {
  const entries = await readdir(directory).catch((error: Error) => {
    throw new RequestError(503, "no_models", `the models directory cannot be read: ${error.message}`);
  });
  const names = entries.filter((entry) => entry.endsWith(suffix) && entry !== suffix).sort();
  const files = await Promise.all(
    names.map(async (entry): Promise<ModelFile | undefined> => {
      const path = join(directory, entry);
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile()) return undefined;
      return { name: entry.slice(0, -suffix.length), path, bytes: found.size, modified: found.mtime };
    }),
  );
  const all = files.filter((file) => file !== undefined);
  const weights = all.filter(({ name }) => !name.includes("@"));
  const adapted = all.flatMap((file): ModelFile[] => {
    const [name = "", base] = file.name.split("@");
    const under = weights.find((one) => one.name === base);
    if (under === undefined || name === "") return [];
    const modified = file.modified > under.modified ? file.modified : under.modified;
    return [{ name, path: under.path, adapter: file.path, bytes: under.bytes + file.bytes, modified }];
  });
  return [...weights, ...adapted];
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
