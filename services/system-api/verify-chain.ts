import type { AuditRecord, AuditReport } from "#contracts/audit";
import { type ChainEnd, checkLine, emptyChain, endAfter, parseLine } from "./audit-chain.ts";
import type { AuditFile } from "./audit-files.ts";
import { auditLines } from "./audit-lines.ts";

/**
 * Reads an audit log and reports the first line that is wrong.
 * @param files all of them, oldest first
 * @param known what the log's writer knows its end to be: records cut off at the end break no chain, but are missed here
 * @param anchor the hash of a record that must be in the chain
 */
export async function verifyChain(files: readonly AuditFile[], known: ChainEnd, anchor?: string): Promise<AuditReport> {
  const start = await startOf(files[0]!);
  let end = start;
  let removalKnown = start.count === 0;
  // The last record that was removed is still known by its hash.
  let found: AuditReport["anchor"] =
    start.count > 0 && start.head === anchor ? { sequence: start.count - 1, time: null } : null;
  const report = (problem: string | null): AuditReport => ({
    ok: problem === null,
    first: start.count,
    ...end,
    anchor: found,
    problem,
  });

  for (const file of files) {
    if (file.first !== end.count)
      return report(`${file.name}: it begins with record ${file.first}, but record ${end.count} belongs here`);
    let line = 0;
    for await (const { bytes, whole } of auditLines(file.handle, file.size)) {
      line += 1;
      const record = whole ? checkLine(bytes, end) : `cut off after ${bytes.length} bytes`;
      if (typeof record === "string") return report(`${file.name}, line ${line}: ${record}`);
      end = endAfter(record);
      removalKnown ||= isRemoval(record, start);
      if (record.hash === anchor) found = { sequence: record.sequence, time: record.time };
    }
  }
  if (end.count !== known.count)
    return report(
      `record ${end.count} is missing: the log ends after ${end.count} records, ${known.count} were written`,
    );
  if (end.head !== known.head) return report(`record ${end.count - 1} is not the one that was written last`);
  if (!removalKnown)
    return report(`records 0 to ${start.count - 1} are gone, and no record says that they were removed`);
  if (anchor !== undefined && found === null) return report(missing(anchor, start));
  return report(null);
}

/** Where the chain stands before the oldest file that is kept. */
async function startOf(file: AuditFile): Promise<ChainEnd> {
  if (file.first === 0) return emptyChain;
  for await (const { bytes } of auditLines(file.handle, file.size))
    return { count: file.first, head: String(parseLine(bytes)?.previous) };
  return { count: file.first, head: emptyChain.head };
}

/** Whether a record says that all before `start` was removed, and ended as `start` has it. */
function isRemoval({ event, detail }: AuditRecord, start: ChainEnd): boolean {
  const { last, hash } = (detail ?? {}) as { last?: unknown; hash?: unknown };
  return event === "removed" && last === start.count - 1 && hash === start.head;
}

function missing(anchor: string, { count }: ChainEnd): string {
  const kept = `no record has the hash ${anchor}`;
  return count === 0 ? kept : `${kept}; records 0 to ${count - 1} were removed for their age, it may be one of them`;
}
