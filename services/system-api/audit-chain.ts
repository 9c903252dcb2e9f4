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

/** The next record of the chain, and its line without the newline. */
export function link(entry: AuditEntry, end: ChainEnd, time: Date): { line: string; record: AuditRecord } {
  const record = { ...entry, sequence: end.count, time: time.toISOString(), previous: end.head };
  const linked = { ...record, hash: hashOf(record) };
  return { line: canonicalJson(linked), record: linked };
}

export const endAfter = ({ sequence, hash }: AuditRecord): ChainEnd => ({ count: sequence + 1, head: hash });

/**
 * Checks one line. The line itself must be canonical: a changed byte that leaves the value as it was is a change too.
 * @param end the chain's end before this line; absent: any place in a chain, as for the first line of a tail
 * @returns the record, or what is wrong with the line
 */
export function checkLine(line: Buffer, end?: ChainEnd): AuditRecord | string {
  const record = parseLine(line);
  if (record === undefined) return "not JSON";
  if (record === null || typeof record !== "object") return "not a record";
  if (!line.equals(Buffer.from(canonicalJson(record)))) return "not in the form in which records are written";
  const { hash, ...rest } = record;
  if (hash !== hashOf(rest)) return "its hash is not that of its contents";
  if (end !== undefined && record.sequence !== end.count)
    return `it says it is record ${record.sequence}, but record ${end.count} belongs here`;
  if (end !== undefined && record.previous !== end.head) return "it does not follow the record before it";
  return record;
}

/** What a line says, unchecked; undefined where it is not JSON. */
export function parseLine(line: Buffer): AuditRecord | null | undefined {
  try {
    return JSON.parse(line.toString("utf8")) as AuditRecord | null;
  } catch {
    return undefined;
  }
}

const hashOf = (record: object): string => createHash("sha256").update(canonicalJson(record)).digest("hex");
