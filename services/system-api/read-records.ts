import type { AuditPage, AuditRecord } from "#contracts/audit";
import { parseLine } from "./audit-chain.ts";
import type { AuditFile } from "./audit-files.ts";
import { auditLines } from "./audit-lines.ts";

/** Bytes of records in one answer: clients need not take messages of over 4 MiB, and one record has at most a tenth of this. */
const mostBytes = 1 << 21;

interface Read {
  readonly record: AuditRecord;
  readonly size: number;
}

/** The last `limit` records, oldest first, fewer where they are long; only those of one caller when `uid` is given. */
export async function readNewest(files: readonly AuditFile[], limit: number, uid?: number): Promise<AuditRecord[]> {
  let newest: Read[] = [];
  let full = limit === 0;
  for (const file of files.toReversed()) {
    if (full) break;
    const room = limit - newest.length;
    let held = sizeOf(newest);
    const here: Read[] = [];
    for await (const { bytes } of auditLines(file.handle, file.size)) {
      const record = ownRecord(bytes, uid);
      if (record === null) continue;
      here.push({ record, size: bytes.length });
      held += bytes.length;
      while (here.length > room || (held > mostBytes && here.length > 0)) {
        held -= here.shift()!.size;
        full = true;
      }
    }
    newest = [...here, ...newest];
    full ||= newest.length === limit;
  }
  return newest.map(({ record }) => record);
}

/** At most `limit` records of sequence `from` or later, oldest first, and where to go on; what is no record is left out. */
export async function readPage(
  files: readonly AuditFile[],
  from: number,
  limit: number,
  uid?: number,
): Promise<AuditPage> {
  const records: AuditRecord[] = [];
  let held = 0;
  for (const [index, file] of files.entries()) {
    const after = files[index + 1]?.first;
    if (after !== undefined && after <= from) continue;
    // Counted, not read: a page does not parse what lies before it.
    let sequence = file.first - 1;
    for await (const { bytes } of auditLines(file.handle, file.size)) {
      sequence += 1;
      if (sequence < from) continue;
      const record = ownRecord(bytes, uid);
      if (record === null) continue;
      if (records.length === limit || (records.length > 0 && held + bytes.length > mostBytes))
        return { records, next: sequence };
      records.push(record);
      held += bytes.length;
    }
  }
  return { records, next: null };
}

function ownRecord(line: Buffer, uid: number | undefined): AuditRecord | null {
  const record = parseLine(line) ?? null;
  return uid === undefined || record?.uid === uid ? record : null;
}

const sizeOf = (read: readonly Read[]): number => read.reduce((sum, { size }) => sum + size, 0);
