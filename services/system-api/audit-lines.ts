import type { FileHandle } from "node:fs/promises";

export interface AuditLine {
  /** without the newline */
  readonly bytes: Buffer;
  /** false for what stands behind the last newline */
  readonly whole: boolean;
}

/** The lines of the first `size` bytes of a file, from the byte `from` on; never more than a chunk and a line in memory. */
export async function* auditLines(file: FileHandle, size: number, from = 0): AsyncGenerator<AuditLine> {
  const chunk = Buffer.allocUnsafe(Math.min(1 << 18, Math.max(0, size - from)));
  let rest: Buffer = Buffer.alloc(0);
  for (let at = from; at < size;) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, size - at), at);
    if (bytesRead === 0) break;
    at += bytesRead;
    let text = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    for (let end = text.indexOf(10); end !== -1; end = text.indexOf(10)) {
      yield { bytes: text.subarray(0, end), whole: true };
      text = text.subarray(end + 1);
    }
    rest = text;
  }
  if (rest.length > 0) yield { bytes: rest, whole: false };
}
