#!/usr/lib/parlance/bin/node
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { exitCode } from "#contracts/exit-code";
import { handleLine } from "./handle-line.ts";
import { showPlan } from "./show-plan.ts";
import { description, usage } from "./usage.ts";

process.stdout.on("error", () => process.exit(exitCode.failed));
process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        command: { type: "string", short: "c" },
        plan: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
        version: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    return wrongUsage((error as Error).message);
  }
  const { command, plan, json } = values;
  if (values.help) return say(json ? `${JSON.stringify(description)}\n` : usage());
  if (values.version) return say(`nlsh ${version()}\n`);
  if (command !== undefined && plan !== undefined) return wrongUsage("-c and --plan exclude each other");
  if (plan !== undefined) return await showPlan(plan, json);
  if (command !== undefined) return await handleLine(command, { json, previous: null, piped: false, input: "inherit" });
  const { converse } = await import("./converse.ts");
  return await converse(json);
}

function say(text: string): number {
  process.stdout.write(text);
  return exitCode.done;
}

function wrongUsage(problem: string): number {
  process.stderr.write(`nlsh: ${problem}\n${usage()}`);
  return exitCode.usage;
}

function version(): string {
  const description = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return description.version;
}
