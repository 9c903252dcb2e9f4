import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { type ChainEnd, emptyChain } from "./audit-chain.ts";
import { listClosed, readFirst } from "./audit-files.ts";
import type { OpenIntent } from "./open-intents.ts";
import { readTail, type Tail } from "./read-tail.ts";

/** Where a service that starts goes on in the log. */
export interface FoundEnd extends Pick<Tail, "size" | "torn" | "problem"> {
  readonly end: ChainEnd;
  /** sequence of the first record in the file that is written, or of the one that will be */
  readonly first: number;
  /** intents without an outcome */
  readonly orphans: readonly OpenIntent[];
}

/** Reads the end of the log: in the file that is written, or in the last full one when a new one was just begun. */
export async function findEnd(path: string, file: FileHandle): Promise<FoundEnd> {
  const before = (await listClosed(path)).at(-1);
  const { size } = await file.stat();
  const tail = await readTail(file, size, before === undefined ? 0 : null);
  if (before === undefined) return { ...tail, end: tail.end ?? emptyChain, first: 0, orphans: [...tail.open.values()] };
  if (tail.end !== undefined) {
    const first = (await readFirst(path))?.sequence ?? before.first + 1;
    return { ...tail, end: tail.end, first, orphans: [...tail.open.values()] };
  }

  await using full = await open(before.path, constants.O_RDONLY | constants.O_NOFOLLOW);
  const last = await readTail(full, (await full.stat()).size, before.first);
  const end = last.end ?? emptyChain;
  const problem = last.problem ?? (last.torn.length > 0 ? `record ${end.count}: cut off in a full file` : null);
  return { end, first: end.count, size: tail.size, torn: tail.torn, problem, orphans: [...last.open.values()] };
}
