import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assistantModel } from "#contracts/assistant";
import { describeTool, planMessages } from "#contracts/plan-text";
import { withInference } from "./inference.ts";
import type { DescribedTools } from "./peer.ts";

export interface FirstToken {
  /** milliseconds, of a service that has just been started and has loaded the model */
  readonly without: number;
  readonly fromDisk: number;
}

/**
 * Time to the first token of a request with twenty tools described, by turns with the state of that beginning computed and
 * read from the disk.
 */
export async function firstTokens(rounds: number): Promise<FirstToken[]> {
  const file = join(import.meta.dirname, "unseen-tools.json");
  const tools = JSON.parse(await readFile(file, "utf8")) as DescribedTools;
  const described = Object.entries(tools).map(([name, tool]) => describeTool(name, tool));
  const plan = Object.fromEntries(Object.entries(tools).map(([name, { parameters }]) => [name, parameters]));
  const body = (utterance: string, lines: readonly string[]): object => ({
    model: assistantModel,
    messages: planMessages({ utterance, described: lines }),
    temperature: 0,
    max_tokens: 1,
    response_format: { type: "plan", tools: plan },
  });
  const cache = await mkdtemp(join(tmpdir(), "parlance-states-"));
  const once = (environment: Readonly<Record<string, string>>): Promise<number> =>
    withInference(
      async (complete) => {
        await complete(body("hello", [])); // loads the model
        const started = performance.now();
        await complete(body("which of them are open today", described));
        return performance.now() - started;
      },
      undefined,
      environment,
    );
  try {
    await once({ CACHE_DIRECTORY: cache });
    const found: FirstToken[] = [];
    for (let round = 0; round < rounds; round += 1)
      found.push({ without: await once({}), fromDisk: await once({ CACHE_DIRECTORY: cache }) });
    return found;
  } finally {
    await rm(cache, { recursive: true });
  }
}
