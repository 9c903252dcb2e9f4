import type { FileHandle } from "node:fs/promises";
import type { AuditRecord } from "#contracts/audit";
import { type ChainEnd, checkLine, emptyChain, endAfter, parseLine } from "./audit-chain.ts";
import { auditLines } from "./audit-lines.ts";
import { account, type OpenIntents, tellsAll } from "./open-intents.ts";

/** What the end of a file of the audit log tells a service that starts. */
export interface Tail {
  /** absent where the file has no whole line */
  readonly end: ChainEnd | undefined;
  /** bytes up to and with the last newline */
  readonly size: number;
  /** what stands behind the last newline: a write that a crash cut off, so nothing was done on its account */
  readonly torn: Buffer;
  readonly open: OpenIntents;
  /** the first thing wrong in what was read, or null */
  readonly problem: string | null;
}

/**
 * Reads backwards to the last record that tells what was open before it: a start of the service, or the first of a file.
 * A broken line does not stop the reading: the log goes on behind it and stays provably broken.
 * @param first sequence of the record that the file begins with; null where only the file itself can say
 */
export async function readTail(file: FileHandle, size: number, first: number | null, step = 1 << 20): Promise<Tail> {
  for (let length = step; ; length *= 4) {
    const from = Math.max(0, size - length);
    const tail = await readFrom(file, size, from, first);
    if (from === 0 || tail.told) return tail;
  }
}

async function readFrom(
  file: FileHandle,
  size: number,
  from: number,
  first: number | null,
): Promise<Tail & { told: boolean }> {
  let end: ChainEnd | undefined;
  let torn: Buffer = Buffer.alloc(0);
  let problem: string | null = null;
  let told = false;
  const open: OpenIntents = new Map();
  let partial = from > 0;

  for await (const { bytes, whole } of auditLines(file, size, from)) {
    if (!whole) torn = Buffer.from(bytes);
    // The first line of a tail begins in the middle.
    else if (partial) partial = false;
    else {
      const checked = checkLine(bytes, end ?? (from === 0 && first === 0 ? emptyChain : undefined));
      const record = typeof checked === "string" ? recordIn(bytes) : checked;
      const number = end?.count ?? (from === 0 ? first : null);
      if (typeof checked === "string") problem ??= `record ${number ?? "?"}: ${checked}`;
      end = record === null ? { count: (number ?? 0) + 1, head: emptyChain.head } : endAfter(record);
      if (record === null) continue;
      told ||= tellsAll(record);
      account(open, record);
    }
  }
  return { end, size: size - torn.length, torn, open, problem, told };
}

/** A record that is not what it should be, for what it still says. */
function recordIn(bytes: Buffer): AuditRecord | null {
  const record = parseLine(bytes);
  return Number.isSafeInteger(record?.sequence) && /^[0-9a-f]{64}$/.test(record!.hash) ? record! : null;
}
