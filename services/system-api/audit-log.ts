import { constants, existsSync, fstatSync, statSync } from "node:fs";
import { type FileHandle, open, rename, unlink } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { AuditPage, AuditRecord, AuditReport } from "#contracts/audit";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { type AuditEntry, type ChainEnd, endAfter, link } from "./audit-chain.ts";
import { type AuditFile, closeAll, closedPath, listClosed, openAll, readFirst } from "./audit-files.ts";
import { findEnd, type FoundEnd } from "./find-end.ts";
import { account, defined, type OpenIntents } from "./open-intents.ts";
import { readNewest, readPage } from "./read-records.ts";
import { syncFolder } from "./sync-folder.ts";
import { verifyChain } from "./verify-chain.ts";

/** How much of the log is kept: the file that is written and so many full ones. */
export const auditLimits = { fileBytes: 16 << 20, fullFiles: 8 } as const;

/** The append-only, hash-chained record of what was proposed, decided and done. */
export interface AuditLog {
  /**
   * Writes one record and returns when it is on the disk.
   * @throws {BusError} Unavailable when it cannot be written, or when the file is not as this log left it: whatever
   *   was to be recorded must then not be done
   */
  append(entry: AuditEntry): Promise<void>;
  /**
   * Reads all files again.
   * @param anchor the hash of a record, noted elsewhere, that must be in the chain
   */
  verify(anchor?: string): Promise<AuditReport>;
  /** The last `limit` records, oldest first, fewer where they are long; only those of one caller when `uid` is given. */
  newest(limit: number, uid?: number): Promise<AuditRecord[]>;
  /** At most `limit` records, oldest first, of sequence `from` or later, and where to go on. */
  page(from: number, limit: number, uid?: number): Promise<AuditPage>;
  /** Where the chain ends now. */
  end(): ChainEnd;
  /** what was found at the end when it was opened */
  readonly found: FoundEnd;
  close(): Promise<void>;
}

interface Options {
  readonly limits?: { readonly fileBytes: number; readonly fullFiles: number };
  /** hears of each record that is on the disk */
  readonly written?: (record: AuditRecord) => void;
}

/**
 * Opens the log, or makes it (0600). Intents without an outcome get an "orphan" record, then a "start" record follows.
 *
 * A file that is full is renamed after its first record, and a new one begun with a "rotated" record. Between any two
 * steps of that the log is whole: the end of the chain is in the newest file that has a record, whatever its name.
 * The oldest files are removed after a "removed" record that says which, and with which hash they end.
 * @throws when it cannot be opened, or when others can read or write it
 */
export async function openAuditLog(path: string, options: Options = {}): Promise<AuditLog> {
  const { limits = auditLimits, written = () => undefined } = options;
  let file = await openForWriting(path);
  const found = await findEnd(path, file);
  if (found.torn.length > 0) await file.truncate(found.size);
  let { end, size, first } = found;
  const open: OpenIntents = new Map(found.orphans.map((intent) => [intent.id!, intent]));

  const put = async (entry: AuditEntry): Promise<void> => {
    const { line, record } = link(entry, end, new Date());
    const bytes = Buffer.from(`${line}\n`);
    try {
      await writeAll(file, bytes);
      await file.datasync();
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
    if (size === 0) first = record.sequence;
    end = endAfter(record);
    size += bytes.length;
    account(open, entry);
    written(record);
  };

  const write = async (entry: AuditEntry): Promise<void> => {
    const now = { handle: fstatSync(file.fd), path: statSync(path) };
    if (now.path.ino !== now.handle.ino || now.path.dev !== now.handle.dev || now.handle.size !== size)
      throw new Error(`another program changed it: ${now.path.size} bytes instead of ${size}`);
    if (size >= limits.fileBytes) {
      file = await replaceFile(path, first, file);
      size = 0;
    }
    // Also where the last try to write it failed, or was cut off.
    if (size === 0 && end.count > 0) {
      await put({ event: "rotated", detail: { open: [...open.values()] } });
      await removeOldest(path, limits.fullFiles, put);
    }
    await put(entry);
  };

  // One write after the other: each record names the one before.
  let last: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  const read = async <T>(use: (files: AuditFile[], end: ChainEnd) => Promise<T>): Promise<T> => {
    const known = await queued(async () => ({ end, files: await openAll(path, first) }));
    return await use(known.files, known.end).finally(() => closeAll(known.files));
  };

  const log: AuditLog = {
    found,
    end: () => end,
    append: (entry) =>
      queued(() => write(entry)).catch((error: Error) => {
        throw new BusError(
          systemApiErrors.unavailable,
          `nothing is done without a record, and the audit log ${path} cannot be written: ${error.message}`,
        );
      }),
    verify: (anchor) =>
      read((files, known) => verifyChain(files, known, anchor)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
        return { ok: false, ...end, first: 0, anchor: null, problem: `${basename(error.path ?? path)} is gone` };
      }),
    newest: (limit, uid) => read((files) => readNewest(files, limit, uid)),
    page: (from, limit, uid) => read((files) => readPage(files, from, limit, uid)),
    close: () => queued(() => file.close()),
  };

  for (const intent of found.orphans) await log.append({ event: "orphan", ...intent, detail: "unknown outcome" });
  await log.append({ event: "start", ...defined({ detail: startDetail(found) }) });
  return log;
}

/** What was wrong at the end of the log goes into the log that follows it. */
function startDetail({ problem, torn }: FoundEnd): object | undefined {
  if (problem === null && torn.length === 0) return undefined;
  return defined({ problem: problem ?? undefined, torn: torn.length > 0 ? torn.toString("utf8") : undefined });
}

/** Gives a full file its own name and begins a new one. @throws leaving all as it was */
async function replaceFile(path: string, first: number, full: FileHandle): Promise<FileHandle> {
  const closed = closedPath(path, first);
  if (existsSync(closed)) throw new Error(`it is full, and ${closed} is there already`);
  await rename(path, closed);
  try {
    const fresh = await openForWriting(path);
    await full.close();
    return fresh;
  } catch (error) {
    await rename(closed, path);
    throw error;
  }
}

/** Each removal is on record first, with what the next file must follow; one that a crash kept back comes again. */
async function removeOldest(path: string, kept: number, put: (entry: AuditEntry) => Promise<void>): Promise<void> {
  const files = await listClosed(path);
  for (const [index, { path: oldest, first }] of files.slice(0, Math.max(0, files.length - kept)).entries()) {
    const next = await readFirst(files[index + 1]?.path ?? path);
    // A chain that is broken there is evidence.
    if (next === null) return;
    const detail = { file: basename(oldest), first, last: next.sequence - 1, hash: next.previous };
    await put({ event: "removed", detail });
    await unlink(oldest);
  }
}

/** @throws when it cannot be opened, or when others can read or write it */
async function openForWriting(path: string): Promise<FileHandle> {
  const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
  const file = await open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  const stat = await file.stat();
  if (!stat.isFile() || stat.uid !== process.getuid?.() || (stat.mode & 0o077) !== 0)
    throw new Error(
      `${path} must be a plain file that only user ${process.getuid?.()} can read; found owner ${stat.uid}, mode ${(stat.mode & 0o7777).toString(8)}; cure: chmod 600 ${path}`,
    );
  await syncFolder(dirname(path));
  return file;
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}
