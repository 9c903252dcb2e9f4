import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { FileFound } from "#contracts/results/files";

/** bytes of a file that are looked through */
const most = 8 << 20;
const longestLine = 200;

/**
 * The first line of a file that has a text in it, whatever the case of its letters unless the text has capitals.
 * @returns undefined where there is none, or where the file is no text
 * @throws what open(2) and read(2) say
 */
export async function findText(path: Buffer, wanted: string): Promise<FileFound["line"]> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  await using file = await open(path as unknown as string, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  const stat = await file.stat();
  if (!stat.isFile()) return undefined;
  const buffer = Buffer.allocUnsafe(Math.min(stat.size, most));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  const bytes = buffer.subarray(0, bytesRead);
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  const text = bytes.toString("utf8");
  const sought = /\p{Lu}/u.test(wanted) ? text : text.toLowerCase();
  const at = sought.indexOf(wanted);
  if (at === -1) return undefined;
  // By its number: lower case can be longer, but has the same lines.
  const number = sought.slice(0, at).split("\n").length;
  const column = at - (sought.lastIndexOf("\n", at) + 1);
  const line = nthLine(text, number);
  const from = Math.max(0, Math.min(column - 80, line.length - longestLine));
  return { number, text: (from > 0 ? "…" : "") + line.slice(from, from + longestLine).trim() };
}

function nthLine(text: string, number: number): string {
  let start = 0;
  for (let line = 1; line < number; line += 1) start = text.indexOf("\n", start) + 1;
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end);
}
