import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { ResolvedPath } from "#contracts/hands";
import type { Results } from "#contracts/tools";
import { decodeText } from "./decode-text.ts";
import { fileType } from "./file-type.ts";
import { fromSystem, HandsError } from "./hands-error.ts";
import { pin, type Pinned, through } from "./pin.ts";

/** bytes of a file that are given back at most */
const most = 256 * 1024;

/**
 * The text of a file: all of it, its beginning where it is long, or its first lines.
 * @throws {HandsError} invalid for what is no text, changed when the file is another one by now
 */
export async function readText(target: ResolvedPath, lines?: number): Promise<Results["files.read"]> {
  await using file = await pin(target);
  const type = fileType(file.stat);
  if (type === "directory")
    throw new HandsError("invalid", `${target.path} is a directory; files.list shows what is in it`);
  // A pipe would be waited for, and reading a device can do something.
  if (type !== "file") throw new HandsError("invalid", `${target.path} is a ${type}, not a file`);
  const start = await beginning(file);
  const { text, encoding } = decodeText(start.subarray(0, most), start.length > most, file);
  const kept = lines === undefined ? text : firstLines(text, lines);
  return {
    path: target.path,
    text: kept,
    encoding,
    // What the kernel makes up, as in /proc, is said to be empty.
    size: Math.max(Number(file.stat.size), start.length),
    truncated: start.length > most || kept.length < text.length,
  };
}

async function beginning(file: Pinned): Promise<Buffer> {
  try {
    await using opened = await open(through(file), constants.O_RDONLY | constants.O_NONBLOCK);
    const buffer = Buffer.alloc(most + 1);
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await opened.read(buffer, filled, buffer.length - filled, null);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  } catch (error) {
    throw fromSystem(error, file.path, "read");
  }
}

function firstLines(text: string, count: number): string {
  let end = 0;
  for (let line = 0; line < count && end < text.length; line += 1) {
    const next = text.indexOf("\n", end);
    end = next === -1 ? text.length : next + 1;
  }
  return text.slice(0, end);
}
