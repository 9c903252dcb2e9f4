#!/usr/bin/env -S NODE_COMPILE_CACHE=/usr/lib/parlance/compile-cache NODE_COMPILE_CACHE_PORTABLE=1 /usr/lib/parlance/bin/node
import "#kit/own-environment";
import { parseArgs } from "node:util";
import { exitCode } from "#contracts/exit-code";
import { auditExport, auditShow, auditVerify } from "./commands/audit.ts";
import { approvalsForget, approvalsList } from "./commands/approvals.ts";
import { type Command, say, UsageError } from "./commands/command.ts";
import { events, fix } from "./commands/events.ts";
import { history, undo } from "./commands/history.ts";
import { policyExplain, policyList, policyTest } from "./commands/policy.ts";
import { status } from "./commands/status.ts";
import { off, on } from "./commands/switch.ts";
import { visible, visibleJson } from "./visible.ts";

// For ps(1) and the like; what was asked stays out of it.
process.title = "parlancectl";

/** By the words that name them. */
const commands: Readonly<Record<string, Command>> = {
  "audit verify": auditVerify,
  "audit show": auditShow,
  "audit export": auditExport,
  history,
  undo,
  events,
  fix,
  "approvals list": approvalsList,
  "approvals forget": approvalsForget,
  "policy list": policyList,
  "policy explain": policyExplain,
  "policy test": policyTest,
  status,
  off,
  on,
};

/** What `--help` says; with --json as it is here, for whoever makes a manual page of it. */
const description = {
  commands: Object.entries(commands).map(([name, { takes, about, options = {}, flags = {} }]) => ({
    ...{ name, takes: takes ?? null, about },
    options: [
      ...Object.entries(options).map(([option, about]) => ({ name: option, value: option.toUpperCase(), about })),
      ...Object.entries(flags).map(([flag, about]) => ({ name: flag, value: null, about })),
    ],
  })),
  options: [
    { name: "json", about: "print JSON instead of text" },
    { name: "help", about: "show this" },
  ],
};

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    const isUsage = error instanceof UsageError || /^ERR_PARSE_ARGS_/.test(String((error as { code?: unknown }).code));
    if (!isUsage) throw error;
    process.stderr.write(`parlancectl: ${visible((error as Error).message)}\n${usage()}`);
    return exitCode.usage;
  }
}

async function run(argv: string[]): Promise<number> {
  // Read with the options of all of them: only then is it known which is meant.
  const typed = Object.values(commands).flatMap(({ options = {}, flags = {} }) => [
    ...Object.keys(options).map((option) => [option, { type: "string" as const }]),
    ...Object.keys(flags).map((flag) => [flag, { type: "boolean" as const }]),
  ]);
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false, short: "h" },
      ...(Object.fromEntries(typed) as Record<string, { type: "string" | "boolean" }>),
    },
  });
  if (values.help === true) return say(values.json === true ? visibleJson(description) + "\n" : usage());
  if (positionals.length === 0) throw new UsageError("a command is wanted");
  const name = Object.keys(commands).find((words) => `${positionals.join(" ")} `.startsWith(`${words} `));
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || command === undefined)
    throw new UsageError(`no such command: ${visible(positionals.join(" "))}`);
  const words = positionals.slice(name.split(" ").length);
  if (words.length > 0 && command.takes === undefined)
    throw new UsageError(`${name} takes no more words: ${visible(words.join(" "))}`);
  const { json, help: _help, ...rest } = values;
  const given: Readonly<Record<string, unknown>> = rest;
  const own: Readonly<Record<string, string | undefined>> = { ...command.options, ...command.flags };
  const foreign = Object.keys(given).find((option) => own[option] === undefined);
  if (foreign !== undefined) throw new UsageError(`${name} takes no --${foreign}`);
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === "string"));
  const flags = new Set(Object.keys(given).filter((option) => given[option] === true));
  return await command.run({ words, json: json === true, options: options as Record<string, string>, flags });
}

function usage(): string {
  const lines = description.commands.flatMap(({ name, takes, about, options }) => [
    [takes === null ? name : `${name} ${takes}`, about],
    ...options.map(({ name, value, about }) => [`  --${name}${value === null ? "" : ` ${value}`}`, about]),
  ]);
  const width = Math.max(...lines.map(([left]) => left!.length)) + 2;
  const row = (left: string, right: string): string => `  ${left.padEnd(width)}${right}\n`;
  return (
    "Usage: parlancectl [--json] COMMAND\n\n" +
    lines.map(([left, right]) => row(left!, right!)).join("") +
    `\n${description.options.map(({ name, about }) => row(`--${name}`, about)).join("")}`
  );
}
