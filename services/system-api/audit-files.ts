import { constants } from "node:fs";
import { type FileHandle, open, readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { AuditRecord } from "#contracts/audit";
import { parseLine } from "./audit-chain.ts";
import { auditLines } from "./audit-lines.ts";

/** A file of the audit log that is open for reading. */
export interface AuditFile extends AsyncDisposable {
  readonly name: string;
  readonly handle: FileHandle;
  /** bytes that belong to the log: what is written meanwhile lies behind them */
  readonly size: number;
  /** sequence of the record that it begins with */
  readonly first: number;
}

const digits = 12;

/** Where the log's file goes when it is full: beside it, named after its first record, so that names sort. */
export const closedPath = (path: string, first: number): string =>
  join(dirname(path), `${stem(path)}-${String(first).padStart(digits, "0")}.jsonl`);

/** The full files of a log, oldest first, and the sequence that each one's name says. */
export async function listClosed(path: string): Promise<{ readonly path: string; readonly first: number }[]> {
  const named = new RegExp(`^${stem(path)}-(\\d{${digits}})\\.jsonl$`);
  const names = await readdir(dirname(path));
  return names.sort().flatMap((name) => {
    const first = named.exec(name)?.[1];
    return first === undefined ? [] : [{ path: join(dirname(path), name), first: Number(first) }];
  });
}

/**
 * Opens all files of a log, oldest first, the one that is written last; by name, so that a file put in another's place
 * is what is read. A file that rotation removes stays readable while it is open.
 * @param first sequence of the record that the file that is written begins with
 */
export async function openAll(path: string, first: number): Promise<AuditFile[]> {
  const opened: AuditFile[] = [];
  try {
    for (const file of [...(await listClosed(path)), { path, first }]) {
      const handle = await open(file.path, constants.O_RDONLY | constants.O_NOFOLLOW);
      const { size } = await handle.stat();
      const close = (): Promise<void> => handle.close();
      opened.push({ name: basename(file.path), handle, size, first: file.first, [Symbol.asyncDispose]: close });
    }
    return opened;
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

/** The record that a file begins with, unchecked; null where there is none. */
export async function readFirst(path: string): Promise<AuditRecord | null> {
  await using handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  for await (const { bytes, whole } of auditLines(handle, (await handle.stat()).size))
    return (whole ? parseLine(bytes) : null) ?? null;
  return null;
}

export async function closeAll(files: readonly AuditFile[]): Promise<void> {
  for (const file of files) await file[Symbol.asyncDispose]();
}

const stem = (path: string): string => basename(path, ".jsonl");
