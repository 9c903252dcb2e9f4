import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Request } from "#contracts/assistant";
import { exitCode } from "#contracts/exit-code";
import { jsonLine } from "#kit/json-lines";
import { checkRequest } from "./check-request.ts";
import { pluginTools } from "./orchestrator/plugin-tools.ts";
import { type PluginTools, type Propose, type Proposed, proposer, type Wish } from "./orchestrator/propose.ts";
import { type PrivateInference, startInference } from "./start-inference.ts";
import { understander } from "./understand.ts";

const usage = `Usage: npm run --silent plan -- [OPTION]... < REQUESTS

Reads requests, one a line or a line of JSON {"utterance", "history"}, and prints what would be proposed, a line of JSON each.
It acts on nothing.

  --no-intents   ask the model alone
  --tools FILE   describe tools to it that it was not trained for: JSON {"area.verb": {about, parameters, effect?}}
  --help         show this
`;
const values = readOptions();

const models = process.env["PARLANCE_MODELS"] ?? fileURLToPath(new URL("../../out/models", import.meta.url));
let inference: PrivateInference | undefined;
let proposeThere: Propose | undefined;

const plugins = values.tools === undefined ? {} : readTools(values.tools);

process.on("exit", () => inference?.stop());
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
process.stdout.on("error", () => process.exit(1));

function readOptions(): { readonly intents: boolean; readonly tools?: string | undefined } {
  try {
    const options = {
      intents: { type: "boolean", default: true },
      tools: { type: "string" },
      help: { type: "boolean", default: false },
    } as const;
    const { values } = parseArgs({ options, allowNegative: true });
    if (!values.help) return values;
    process.stdout.write(usage);
    process.exit(exitCode.done);
  } catch (error) {
    return wrongUsage(error);
  }
}

function readTools(file: string): PluginTools {
  try {
    return pluginTools(readFileSync(file, "utf8"));
  } catch (error) {
    return wrongUsage(error);
  }
}

function wrongUsage(error: unknown): never {
  process.stderr.write(`plan: ${(error as Error).message}\n\n${usage}`);
  process.exit(exitCode.usage);
}

/** The model is started when the first request needs it, and again should it have left for want of work. */
async function propose(wish: Wish): Promise<Proposed> {
  if (inference === undefined || !inference.alive()) {
    inference?.stop();
    inference = await startInference(models);
    proposeThere = proposer(inference.socket, plugins);
  }
  return proposeThere!(wish);
}

/** A line that is a JSON object with an utterance is a request; any other line is what a person said. */
function readRequest(line: string): Request {
  if (!/^\s*\{.*"utterance"/s.test(line)) return { utterance: line };
  return checkRequest(JSON.parse(line));
}

try {
  const understand = understander(propose, values.intents ? undefined : []);
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
    if (line.trim() !== "") process.stdout.write(jsonLine(await understand(readRequest(line))));
} catch (error) {
  process.stderr.write(`plan: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  inference?.stop();
}
