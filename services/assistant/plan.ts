import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Request } from "#contracts/assistant";
import { jsonLine } from "#kit/json-lines";
import { checkRequest } from "./check-request.ts";
import { pluginTools } from "./orchestrator/plugin-tools.ts";
import { type Propose, type Proposed, proposer, type Wish } from "./orchestrator/propose.ts";
import { type PrivateInference, startInference } from "./start-inference.ts";
import { understander } from "./understand.ts";

// Reads one utterance a line (or a JSON object {"utterance", "history"}), prints one answer a line, acts on nothing.
// --no-intents: only the model is asked. --tools FILE: tools that the model was not trained for, {"area.verb": {about,
// parameters, effect?}}, described to it as those of plugins are.

const { values } = parseArgs({
  options: { intents: { type: "boolean", default: true }, tools: { type: "string" } },
  allowNegative: true,
});

const models = process.env["PARLANCE_MODELS"] ?? fileURLToPath(new URL("../../out/models", import.meta.url));
let inference: PrivateInference | undefined;
let proposeThere: Propose | undefined;

const plugins = values.tools === undefined ? {} : pluginTools(readFileSync(values.tools, "utf8"));

process.on("exit", () => inference?.stop());
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
process.stdout.on("error", () => process.exit(1));

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
