import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/** SHA-256, in hexadecimal digits, of the bytes of files one after the other. */
export async function sha256OfFiles(...paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash, { end: false });
  return hash.digest("hex");
}
