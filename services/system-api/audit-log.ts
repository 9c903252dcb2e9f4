import { constants, fstatSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { AuditRecord, AuditReport } from "#contracts/audit";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { type AuditEntry, type ChainEnd, link } from "./audit-chain.ts";
import { auditLines } from "./audit-lines.ts";
import { readTail, type Tail } from "./read-tail.ts";
import { syncFolder } from "./sync-folder.ts";
import { verifyChain } from "./verify-chain.ts";

/** Bytes of records that are read at once: the bus throws out a service that sends a message of over 32 MiB. */
const mostRead = 1 << 22;

/** The append-only, hash-chained record of what was proposed, decided and done. */
export interface AuditLog {
  /**
   * Writes one record and returns when it is on the disk.
   * @throws {BusError} Unavailable when it cannot be written, or when the file is not as this log left it: whatever
   *   was to be recorded must then not be done
   */
  append(entry: AuditEntry): Promise<void>;
  /** Reads the whole file again. */
  verify(): Promise<AuditReport>;
  /** The last `limit` records, oldest first, fewer where they are long; only those of one caller when `uid` is given. */
  read(limit: number, uid?: number): Promise<AuditRecord[]>;
  /** Where the chain ends now. */
  end(): ChainEnd;
  /** what was found at the end of the file when it was opened */
  readonly found: Tail;
  close(): Promise<void>;
}

/**
 * Opens the log, or makes it (0600). Intents without an outcome get an "orphan" record, then a "start" record follows.
 * @throws when it cannot be opened, or when others can read or write it
 */
export async function openAuditLog(path: string): Promise<AuditLog> {
  const file = await open(
    path,
    constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW,
    0o600,
  );
  const stat = await file.stat();
  if (!stat.isFile() || stat.uid !== process.getuid?.() || (stat.mode & 0o077) !== 0)
    throw new Error(
      `${path} must be a plain file that only user ${process.getuid?.()} can read; found owner ${stat.uid}, mode ${(stat.mode & 0o7777).toString(8)}; cure: chmod 600 ${path}`,
    );
  await syncFolder(dirname(path));

  const found = await readTail(file, stat.size);
  if (found.torn.length > 0) await file.truncate(found.size);
  let end = found.end;
  let size = found.size;

  const write = async (entry: AuditEntry): Promise<void> => {
    const now = { handle: fstatSync(file.fd), path: statSync(path) };
    if (now.path.ino !== now.handle.ino || now.path.dev !== now.handle.dev || now.handle.size !== size)
      throw new Error(`another program changed it: ${now.path.size} bytes instead of ${size}`);
    const next = link(entry, end, new Date());
    const bytes = Buffer.from(`${next.line}\n`);
    try {
      await writeAll(file, bytes);
      await file.datasync();
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
    end = next.end;
    size += bytes.length;
  };

  // One write after the other: each record names the one before.
  let last: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
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
    async verify() {
      // Opened by name, so that a file put in its place is what is read.
      const known = await queued(async () => ({ end, reader: await open(path, "r").catch(() => null) }));
      if (known.reader === null) return { ok: false, ...known.end, problem: `line 1: ${path} is gone` };
      try {
        return await verifyChain(known.reader, known.end);
      } finally {
        await known.reader.close();
      }
    },
    async read(limit, uid) {
      const found: { readonly record: AuditRecord; readonly size: number }[] = [];
      let held = 0;
      for await (const { bytes } of auditLines(file, size)) {
        const record = parse(bytes);
        if (record === null || (uid !== undefined && record.uid !== uid)) continue;
        found.push({ record, size: bytes.length });
        held += bytes.length;
        while (found.length > limit || held > mostRead) held -= found.shift()?.size ?? 0;
      }
      return found.map(({ record }) => record);
    },
    close: () => queued(() => file.close()),
  };

  for (const { uid, client, tool, id } of found.orphans)
    await log.append({ event: "orphan", ...pick({ uid, client, tool, id }), detail: "unknown outcome" });
  await log.append({ event: "start", ...pick({ detail: startDetail(found) }) });
  return log;
}

/** What was wrong at the end of the file goes into the log that follows it. */
function startDetail({ problem, torn }: Tail): object | undefined {
  if (problem === null && torn.length === 0) return undefined;
  return pick({ problem: problem ?? undefined, torn: torn.length > 0 ? torn.toString("utf8") : undefined });
}

const pick = <T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never;

function parse(bytes: Buffer): AuditRecord | null {
  try {
    return JSON.parse(bytes.toString("utf8")) as AuditRecord;
  } catch {
    return null;
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}
