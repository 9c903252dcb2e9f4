import { createHash } from "node:crypto";
import type { AuditRecord } from "#contracts/audit";
import { canonicalJson } from "#kit/canonical-json";

/** What a record says, before it takes its place in the chain. */
export type AuditEntry = Omit<AuditRecord, "sequence" | "time" | "previous" | "hash">;

/** Where the chain ends: how many records it has, and the hash of the last. */
export interface ChainEnd {
  readonly count: number;
  readonly head: string;
}

export const emptyChain: ChainEnd = { count: 0, head: "0".repeat(64) };

/** The line for the next record, without its newline, and the chain's end after it. */
export function link(entry: AuditEntry, end: ChainEnd, time: Date): { line: string; end: ChainEnd } {
  const record = { ...entry, sequence: end.count, time: time.toISOString(), previous: end.head };
  const hash = hashOf(record);
  return { line: canonicalJson({ ...record, hash }), end: { count: end.count + 1, head: hash } };
}

/**
 * Checks one line. The line itself must be canonical: a changed byte that leaves the value as it was is a change too.
 * @param end the chain's end before this line; absent: any place in a chain, as for the first line of a tail
 * @returns the record, or what is wrong with the line
 */
export function checkLine(line: Buffer, end?: ChainEnd): AuditRecord | string {
  let record: AuditRecord;
  try {
    record = JSON.parse(line.toString("utf8")) as AuditRecord;
  } catch {
    return "not JSON";
  }
  if (record === null || typeof record !== "object") return "not a record";
  if (!line.equals(Buffer.from(canonicalJson(record)))) return "not in the form in which records are written";
  const { hash, ...rest } = record;
  if (hash !== hashOf(rest)) return "its hash is not that of its contents";
  if (end !== undefined && record.sequence !== end.count)
    return `it says it is record ${record.sequence}, but record ${end.count} belongs here`;
  if (end !== undefined && record.previous !== end.head) return "it does not follow the record before it";
  return record;
}

const hashOf = (record: object): string => createHash("sha256").update(canonicalJson(record)).digest("hex");
