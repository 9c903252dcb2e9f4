import type { FileHandle } from "node:fs/promises";
import type { AuditReport } from "#contracts/audit";
import { type ChainEnd, checkLine, emptyChain } from "./audit-chain.ts";
import { auditLines } from "./audit-lines.ts";

/**
 * Reads an audit log and reports the first line that is wrong.
 * @param known what the log's writer knows its end to be: records cut off at the end break no chain, but are missed here
 */
export async function verifyChain(file: FileHandle, known: ChainEnd): Promise<AuditReport> {
  let end = emptyChain;
  const report = (problem: string | null): AuditReport => ({
    ok: problem === null,
    count: end.count,
    head: end.head,
    problem,
  });

  for await (const { bytes, whole } of auditLines(file, (await file.stat()).size)) {
    const where = `line ${end.count + 1}`;
    if (!whole) return report(`${where}: cut off after ${bytes.length} bytes`);
    const record = checkLine(bytes, end);
    if (typeof record === "string") return report(`${where}: ${record}`);
    end = { count: end.count + 1, head: record.hash };
  }
  if (end.count !== known.count)
    return report(
      `line ${end.count + 1}: missing: the log ends after ${end.count} records, ${known.count} were written`,
    );
  if (end.head !== known.head) return report(`line ${end.count}: not the record that was written last`);
  return report(null);
}
