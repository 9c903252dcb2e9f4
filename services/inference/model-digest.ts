import type { ModelFile } from "./find-models.ts";
import { sha256OfFiles } from "./sha256-of-files.ts";

const known = new Map<string, Promise<string>>();

/** SHA-256 of a model's weights, and of its adapter after them; read once, as long as the files stay what they are. */
export function modelDigest({ path, adapter, bytes, modified }: ModelFile): Promise<string> {
  const key = `${path} ${adapter} ${bytes} ${modified.getTime()}`;
  let digest = known.get(key);
  if (digest === undefined) {
    digest = sha256OfFiles(...(adapter === undefined ? [path] : [path, adapter]));
    digest.catch(() => known.delete(key));
    known.set(key, digest);
  }
  return digest;
}
