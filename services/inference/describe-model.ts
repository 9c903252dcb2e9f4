import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { GgufFileType, readGgufFileInfo } from "node-llama-cpp";
import type { ModelFile } from "./find-models.ts";

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

async function describe({ name, path, adapter, bytes, modified }: ModelFile): Promise<object> {
  const [{ metadata }, digest] = await Promise.all([
    readGgufFileInfo(path, { readTensorInfo: false, sourceType: "filesystem", logWarnings: false }),
    sha256(...(adapter === undefined ? [path] : [path, adapter])),
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

async function sha256(...paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash, { end: false });
  return hash.digest("hex");
}
