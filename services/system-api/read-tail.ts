import type { FileHandle } from "node:fs/promises";
import type { AuditRecord } from "#contracts/audit";
import { type ChainEnd, checkLine, emptyChain } from "./audit-chain.ts";
import { auditLines } from "./audit-lines.ts";

/** What the end of an audit log tells a service that starts. */
export interface Tail {
  readonly end: ChainEnd;
  /** bytes up to and with the last newline */
  readonly size: number;
  /** what stands behind the last newline: a write that a crash cut off, so nothing was done on its account */
  readonly torn: Buffer;
  /** intents without an outcome */
  readonly orphans: readonly AuditRecord[];
  /** the first thing wrong in what was read, or null */
  readonly problem: string | null;
}

/**
 * Reads backwards to the last start of the service: what was open before it has been settled there.
 * A broken line does not stop the reading: the log goes on behind it and stays provably broken.
 */
export async function readTail(file: FileHandle, size: number, first = 1 << 20): Promise<Tail> {
  for (let length = first; ; length *= 4) {
    const from = Math.max(0, size - length);
    const tail = await readFrom(file, size, from);
    if (from === 0 || tail.started) return tail;
  }
}

async function readFrom(file: FileHandle, size: number, from: number): Promise<Tail & { started: boolean }> {
  let end: ChainEnd | undefined = from === 0 ? emptyChain : undefined;
  let torn: Buffer = Buffer.alloc(0);
  let problem: string | null = null;
  let started = false;
  let open = new Map<string, AuditRecord>();
  let partial = from > 0;

  for await (const { bytes, whole } of auditLines(file, size, from)) {
    if (!whole) torn = Buffer.from(bytes);
    // The first line of a tail begins in the middle.
    else if (partial) partial = false;
    else {
      const checked = checkLine(bytes, end);
      const record = typeof checked === "string" ? recordIn(bytes) : checked;
      if (typeof checked === "string") problem ??= `record ${end?.count ?? "?"}: ${checked}`;
      end = record === null ? { count: (end?.count ?? 0) + 1, head: emptyChain.head } : endAfter(record);
      if (record?.event === "start") {
        started = true;
        open = new Map();
      }
      if (record?.id !== undefined) {
        if (record.event === "intent") open.set(record.id, record);
        if (record.event === "outcome" || record.event === "orphan") open.delete(record.id);
      }
    }
  }
  return { end: end ?? emptyChain, size: size - torn.length, torn, orphans: [...open.values()], problem, started };
}

/** A record that is not what it should be, for what it still says. */
function recordIn(bytes: Buffer): AuditRecord | null {
  try {
    const record = JSON.parse(bytes.toString("utf8")) as AuditRecord;
    return Number.isSafeInteger(record.sequence) && /^[0-9a-f]{64}$/.test(record.hash) ? record : null;
  } catch {
    return null;
  }
}

const endAfter = (record: AuditRecord): ChainEnd => ({ count: record.sequence + 1, head: record.hash });
