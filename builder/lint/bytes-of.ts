import { open } from "node:fs/promises";

const before = 64;
const after = 1024;
/** As git and grep tell what is text: no NUL in the beginning. */
const beginning = 8000;

/** What stands at a place of a file, and shortly before it; bytes as latin1. "" for what is not in a file. */
export async function bytesAround(file: string, offset: number | undefined): Promise<string> {
  return offset === undefined ? "" : read(file, Math.max(0, offset - before), before + after);
}

/** The line that a place is in, from 1; undefined where the file is not text. */
export async function lineAt(file: string, offset: number | undefined): Promise<number | undefined> {
  if (offset === undefined) return undefined;
  const text = await read(file, 0, Math.max(offset, beginning));
  return text.slice(0, beginning).includes("\0") ? undefined : text.slice(0, offset).split("\n").length;
}

async function read(file: string, from: number, length: number): Promise<string> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await handle.close();
  }
}
