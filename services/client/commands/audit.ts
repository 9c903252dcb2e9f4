import type { AuditRecord, AuditReport } from "#contracts/audit";
import { exitCode } from "#contracts/exit-code";
import { moment } from "../renderer/quantities.ts";
import { visible, visibleJson, visibleLines } from "../visible.ts";
import { type Command, say, sayMuch, UsageError, withSystemApi } from "./command.ts";

export const auditVerify: Command = {
  about: "check that no record of the audit log was changed or lost",
  options: { anchor: "the hash of a record that you noted, which must be in the log" },
  async run({ json, options: { anchor } }) {
    if (anchor !== undefined && !/^[0-9a-f]{64}$/.test(anchor))
      throw new UsageError(`--anchor is ${visible(anchor)}; wanted the hash of a record, 64 hexadecimal digits`);
    return await withSystemApi(async (api) => {
      const report = await api.verifyAudit(anchor);
      if (json) say(visibleJson(report) + "\n");
      else say(visibleLines(describeReport(report, anchor)) + "\n");
      return report.ok ? exitCode.done : exitCode.failed;
    });
  },
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

export const auditExport: Command = {
  about: "print all your records, a line of JSON each",
  options: {
    since: "only from this date on: 2026-03-01, or 2026-03-01T14:30",
    until: "only up to the end of this day or minute",
  },
  async run({ options: { since, until } }) {
    const [from, to] = [readDate("since", since)?.from ?? -Infinity, readDate("until", until)?.to ?? Infinity];
    return await withSystemApi(async (api) => {
      for await (const record of api.exportAudit()) {
        const time = Date.parse(record.time);
        if (time >= from && time < to) await sayMuch(visibleJson(record) + "\n");
      }
      return exitCode.done;
    });
  },
};

function readLimit(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new UsageError(`--limit is ${visible(text)}; wanted a number from 1 to 99999`);
  return Number(text);
}

/** The moment at which a date of the person's own calendar begins, and the one at which it is over, in milliseconds. */
function readDate(
  option: string,
  text: string | undefined,
): { readonly from: number; readonly to: number } | undefined {
  if (text === undefined) return undefined;
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?$/.exec(text) ?? [];
  const from = new Date(`${day}T${minute ?? "00:00"}`);
  const to = new Date(from);
  if (minute === undefined) to.setDate(to.getDate() + 1);
  else to.setMinutes(to.getMinutes() + 1);
  // The 31st of a short month would quietly mean another day.
  if (Number.isNaN(from.getTime()) || from.getDate() !== Number(day!.slice(-2)))
    throw new UsageError(`--${option} is ${visible(text)}; wanted a date like 2026-03-01, or 2026-03-01T14:30`);
  return { from: from.getTime(), to: to.getTime() };
}

function describeReport({ ok, first, count, head, anchor, problem }: AuditReport, wanted: string | undefined): string {
  if (!ok) return `The audit log is NOT whole: ${problem ?? "no reason was given"}`;
  const removed = first === 0 ? "" : ` (records 0 to ${first - 1} were removed for their age)`;
  const whole = `The audit log is whole: ${count} records${removed}, head ${head}`;
  if (wanted === undefined || anchor === null) return whole;
  const when = anchor.time === null ? "" : ` of ${moment(anchor.time)}`;
  const after = count - anchor.sequence - 1;
  return `${whole}\nThe anchor is record ${anchor.sequence}${when}; ${after} ${after === 1 ? "record" : "records"} came after it`;
}

function describe(record: AuditRecord): string {
  const call = record.tool === undefined ? "" : ` ${record.tool} ${JSON.stringify(record.arguments ?? {})}`;
  const detail = record.detail === undefined ? "" : ` ${JSON.stringify(record.detail)}`;
  return visible(
    `${String(record.sequence).padStart(5)}  ${moment(record.time)}  ${record.event.padEnd(8)}${call}${detail}`,
  );
}
