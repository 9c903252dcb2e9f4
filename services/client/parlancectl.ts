#!/usr/lib/parlance/bin/node
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { parseArgs } from "node:util";
import type { AuditRecord } from "#contracts/audit";
import { exitCode } from "#contracts/exit-code";
import { paths } from "#contracts/paths";
import { systemApiErrors } from "#contracts/system-api";
import { moment } from "./renderer/quantities.ts";
import type { SystemApi } from "./system-api.ts";
import { visible, visibleJson } from "./visible.ts";

const usage = `Usage: parlancectl [--json] COMMAND

  audit verify      check that no record of the audit log was changed or lost
  audit show        show your newest records (--limit N, 20 by default)
  status            say which parts of Parlance can be reached

  --json            print JSON instead of text
  --help            show this
`;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
        limit: { type: "string", default: "20" },
      },
    });
  } catch (error) {
    return wrongUsage((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) return say(usage);
  const limit = /^[1-9]\d{0,4}$/.test(values.limit) ? Number(values.limit) : undefined;
  if (limit === undefined) return wrongUsage(`--limit is ${visible(values.limit)}; wanted a number from 1 to 99999`);
  switch (positionals.join(" ")) {
    case "audit verify":
      return await withSystemApi((api) => verifyAudit(api, values.json));
    case "audit show":
      return await withSystemApi((api) => showAudit(api, limit, values.json));
    case "status":
      return await showStatus(values.json);
    case "":
      return wrongUsage("a command is wanted");
    default:
      return wrongUsage(`no such command: ${visible(positionals.join(" "))}`);
  }
}

function wrongUsage(problem: string): number {
  process.stderr.write(`parlancectl: ${problem}\n${usage}`);
  return exitCode.usage;
}

function say(text: string): number {
  process.stdout.write(text);
  return exitCode.done;
}

async function withSystemApi(use: (api: SystemApi) => Promise<number>): Promise<number> {
  try {
    const { connectSystemApi } = await import("./system-api.ts");
    const api = await connectSystemApi();
    return await use(api).finally(() => api.disconnect());
  } catch (error) {
    process.stderr.write(`parlancectl: ${visible((error as Error).message)}\n`);
    if ((error as Error).name === "UnavailableError") return exitCode.unavailable;
    const type = (error as { type?: unknown }).type;
    return type === systemApiErrors.denied || type === systemApiErrors.notAuthorized
      ? exitCode.denied
      : exitCode.failed;
  }
}

async function verifyAudit(api: SystemApi, json: boolean): Promise<number> {
  const report = await api.verifyAudit();
  if (json) say(visibleJson(report) + "\n");
  else if (report.ok) say(`The audit log is whole: ${report.count} records, head ${visible(report.head)}\n`);
  else say(`The audit log is NOT whole: ${visible(report.problem ?? "no reason was given")}\n`);
  return report.ok ? exitCode.done : exitCode.failed;
}

async function showAudit(api: SystemApi, limit: number, json: boolean): Promise<number> {
  const records = await api.readAudit(limit);
  return say(records.map((record) => (json ? visibleJson(record) : describe(record)) + "\n").join(""));
}

function describe(record: AuditRecord): string {
  const call = record.tool === undefined ? "" : ` ${record.tool} ${JSON.stringify(record.arguments ?? {})}`;
  const detail = record.detail === undefined ? "" : ` ${JSON.stringify(record.detail)}`;
  return visible(
    `${String(record.sequence).padStart(5)}  ${moment(record.time)}  ${record.event.padEnd(8)}${call}${detail}`,
  );
}

async function showStatus(json: boolean): Promise<number> {
  const parts = {
    switch: existsSync(paths.off) ? `off: ${paths.off} is there` : "on",
    assistant: await socketState(paths.assistantSocket(process.getuid?.() ?? -1)),
    inference: await socketState(paths.inferenceSocket),
    "system-api": await systemApiState(),
  };
  if (json) say(visibleJson(parts) + "\n");
  else for (const [name, state] of Object.entries(parts)) say(`${name.padEnd(11)} ${visible(state)}\n`);
  const well = parts.switch === "on" && Object.values(parts).every((state) => state === "on" || state === "ready");
  return well ? exitCode.done : exitCode.unavailable;
}

/** "ready", or why not. */
function socketState(path: string): Promise<string> {
  return new Promise((resolve) => {
    const connection = connect({ path, timeout: 2000 });
    const tell = (state: string): void => {
      connection.destroy();
      resolve(state);
    };
    connection.once("connect", () => tell("ready"));
    connection.once("timeout", () => tell(`no answer at ${path}`));
    connection.once("error", (error) => tell(error.message));
  });
}

async function systemApiState(): Promise<string> {
  try {
    const { connectSystemApi } = await import("./system-api.ts");
    const api = await connectSystemApi();
    await api.readAudit(1).finally(() => api.disconnect());
    return "ready";
  } catch (error) {
    return (error as Error).message;
  }
}
