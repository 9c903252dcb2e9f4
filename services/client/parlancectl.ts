#!/usr/lib/parlance/bin/node
import { parseArgs } from "node:util";
import { exitCode } from "#contracts/exit-code";
import { auditShow, auditVerify } from "./commands/audit.ts";
import { type Command, say, UsageError } from "./commands/command.ts";
import { status } from "./commands/status.ts";
import { visible, visibleJson } from "./visible.ts";

/** By the words that name them. */
const commands: Readonly<Record<string, Command>> = {
  "audit verify": auditVerify,
  "audit show": auditShow,
  status,
};

/** What `--help` says; with --json as it is here, for whoever makes a manual page of it. */
const description = {
  commands: Object.entries(commands).map(([name, { takes, about, options = {} }]) => ({
    ...{ name, takes: takes ?? null, about },
    options: Object.entries(options).map(([option, about]) => ({ name: option, value: option.toUpperCase(), about })),
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
  const every = Object.assign({}, ...Object.values(commands).map(({ options = {} }) => options)) as object;
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false, short: "h" },
      ...Object.fromEntries(Object.keys(every).map((name) => [name, { type: "string" as const }])),
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
  const { json, help: _help, ...given } = values;
  const foreign = Object.keys(given).find((option) => command.options?.[option] === undefined);
  if (foreign !== undefined) throw new UsageError(`${name} takes no --${foreign}`);
  return await command.run({ words, json: json === true, options: given as Record<string, string> });
}

function usage(): string {
  const lines = description.commands.flatMap(({ name, takes, about, options }) => [
    [takes === null ? name : `${name} ${takes}`, about],
    ...options.map((option) => [`  --${option.name} ${option.value}`, option.about]),
  ]);
  const width = Math.max(...lines.map(([left]) => left!.length)) + 2;
  const row = (left: string, right: string): string => `  ${left.padEnd(width)}${right}\n`;
  return (
    "Usage: parlancectl [--json] COMMAND\n\n" +
    lines.map(([left, right]) => row(left!, right!)).join("") +
    `\n${description.options.map(({ name, about }) => row(`--${name}`, about)).join("")}`
  );
}
