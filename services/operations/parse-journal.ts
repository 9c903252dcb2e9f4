import type { LogEntry } from "#contracts/results/system";

/** Characters of a message that are kept. */
const longestMessage = 1000;

/** Reads the lines of `journalctl --output=json`. @throws {SyntaxError} on a line that is not JSON */
export function parseJournal(text: string): readonly LogEntry[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => describe(JSON.parse(line) as Fields));
}

type Fields = Readonly<Record<string, unknown>>;

function describe(fields: Fields): LogEntry {
  const microseconds = Number(fields["__REALTIME_TIMESTAMP"]);
  const pid = Number(read(fields["_PID"] ?? fields["SYSLOG_PID"]));
  const message = fields["MESSAGE"] === null ? "(a message too long to be shown)" : read(fields["MESSAGE"]);
  return {
    time: new Date(Math.floor(microseconds / 1000)).toISOString(),
    priority: Number(read(fields["PRIORITY"]) || 6),
    source: read(fields["SYSLOG_IDENTIFIER"]) || read(fields["_COMM"]),
    pid: pid > 0 ? pid : null,
    message: message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message,
  };
}

/** A field's text. One that is no text comes as its bytes, and one that was given several times as a list. */
function read(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  if (value.every((one) => typeof one === "number")) return Buffer.from(value).toString("utf8");
  return read(value[0]);
}
