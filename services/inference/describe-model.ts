import { basename } from "node:path";
import { GgufFileType, readGgufFileInfo } from "node-llama-cpp";
import type { ModelFile } from "./find-models.ts";
import { modelDigest } from "./model-digest.ts";

const described = new Map<string, Promise<object>>();

/** A model as Ollama's /api/tags shows it: from the file's header, and the SHA-256 of its bytes (an adapter's after those of the weights), read once per file. */
export function describeModel(file: ModelFile): Promise<object> {
  const key = `${file.path} ${file.adapter} ${file.bytes} ${file.modified.getTime()}`;
  let description = described.get(key);
  if (description === undefined) {
    description = describe(file);
    description.catch(() => described.delete(key));
    described.set(key, description);
  }
  return description;
}

async function describe(file: ModelFile): Promise<object> {
  const { name, path, adapter, bytes, modified } = file;
  const [{ metadata }, digest] = await Promise.all([
    readGgufFileInfo(path, { readTensorInfo: false, sourceType: "filesystem", logWarnings: false }),
    modelDigest(file),
  ]);
  const { architecture, size_label, file_type } = metadata.general;
  return {
    name,
    model: name,
    modified_at: modified.toISOString(),
    size: bytes,
    digest,
    details: {
      parent_model: adapter === undefined ? "" : basename(path, ".gguf"),
      format: "gguf",
      family: architecture,
      families: [architecture],
      parameter_size: size_label ?? "",
      quantization_level: file_type === undefined ? "" : (GgufFileType[file_type] ?? "").replace(/^MOSTLY_/, ""),
    },
  };
}
