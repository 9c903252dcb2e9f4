#!/usr/bin/env -S NODE_COMPILE_CACHE=/usr/lib/parlance/compile-cache NODE_COMPILE_CACHE_PORTABLE=1 /usr/lib/parlance/bin/node
import "#kit/own-environment";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { exitCode } from "#contracts/exit-code";
import { handleLine } from "./handle-line.ts";
import { showPlan } from "./show-plan.ts";
import { description, usage } from "./usage.ts";

// For ps(1) and the like; what was asked stays out of it.
process.title = "nlsh";
process.stdout.on("error", () => process.exit(exitCode.failed));
process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        command: { type: "string", short: "c" },
        ask: { type: "string" },
        plan: { type: "string" },
        pasted: { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
        version: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    return wrongUsage((error as Error).message);
  }
  const { command, ask, plan, pasted, json } = values;
  if (values.help) return say(json ? `${JSON.stringify(description)}\n` : usage());
  if (values.version) return say(`nlsh ${version()}\n`);
  if ([command, ask, plan].filter((text) => text !== undefined).length > 1)
    return wrongUsage("-c, --ask and --plan exclude each other");
  if (plan !== undefined) return await showPlan(plan, json);
  const line = command ?? ask;
  if (line !== undefined) {
    const request = ask !== undefined;
    return await handleLine(line, { json, previous: null, piped: false, input: "inherit", pasted, request });
  }
  if (pasted.length > 0) return wrongUsage("--pasted says what of a TEXT was pasted, and there is none");
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
