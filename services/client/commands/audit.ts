import type { AuditRecord } from "#contracts/audit";
import { exitCode } from "#contracts/exit-code";
import { moment } from "../renderer/quantities.ts";
import { visible, visibleJson } from "../visible.ts";
import { type Command, say, UsageError, withSystemApi } from "./command.ts";

export const auditVerify: Command = {
  about: "check that no record of the audit log was changed or lost",
  run: ({ json }) =>
    withSystemApi(async (api) => {
      const report = await api.verifyAudit();
      if (json) say(visibleJson(report) + "\n");
      else if (report.ok) say(`The audit log is whole: ${report.count} records, head ${visible(report.head)}\n`);
      else say(`The audit log is NOT whole: ${visible(report.problem ?? "no reason was given")}\n`);
      return report.ok ? exitCode.done : exitCode.failed;
    }),
};

export const auditShow: Command = {
  about: "show your newest records",
  options: { limit: "how many, 20 by default" },
  async run({ json, options }) {
    const limit = readLimit(options["limit"] ?? "20");
    return await withSystemApi(async (api) => {
      const records = await api.readAudit(limit);
      return say(records.map((record) => (json ? visibleJson(record) : describe(record)) + "\n").join(""));
    });
  },
};

function readLimit(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new UsageError(`--limit is ${visible(text)}; wanted a number from 1 to 99999`);
  return Number(text);
}

function describe(record: AuditRecord): string {
  const call = record.tool === undefined ? "" : ` ${record.tool} ${JSON.stringify(record.arguments ?? {})}`;
  const detail = record.detail === undefined ? "" : ` ${JSON.stringify(record.detail)}`;
  return visible(
    `${String(record.sequence).padStart(5)}  ${moment(record.time)}  ${record.event.padEnd(8)}${call}${detail}`,
  );
}
