import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { assistantModel } from "#contracts/assistant";
import { describeTool, planMessages, readPlan } from "#contracts/plan-text";
import { tools } from "#contracts/tools";
import type { Answered } from "./asked.ts";
import { byPlan } from "./by-plan.ts";
import { withInference } from "./inference.ts";
import type { Peer, Question } from "./peer.ts";

const root = resolve(import.meta.dirname, "../..");
const models = join(root, "out/models");
/** Tokens of an answer. */
const longest = 256;

/**
 * The model that was trained for Parlance, with no templates before it and no checks after it: all tools of a question are
 * described to it.
 * @param base whose weights the adapter is laid over
 */
export async function described(base = "smollm2-135m-instruct"): Promise<Peer> {
  return {
    name: "Parlance, the model alone",
    version: `${assistantModel} on ${base}`,
    bytes: await sizeWith(base),
    answer: (questions) => withInference((complete) => answerAll(questions, complete), models),
  };
}

/** What requests go through in the image: templates, the model, checks. It knows its own tools and takes no others. */
export async function wholePath(base = "smollm2-135m-instruct"): Promise<Peer> {
  return {
    name: "Parlance",
    version: `${assistantModel} on ${base}`,
    bytes: await sizeWith(base),
    answer: answerByPath,
  };
}

async function sizeWith(base: string): Promise<number> {
  const files = [`${base}.gguf`, `${assistantModel}@${base}.gguf`];
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(models, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function answerByPath(questions: readonly Question[]): Promise<Answered[]> {
  if (questions.some((question) => question.tools !== tools))
    throw new Error("the path of a request has its own tools");
  return byPlan(questions);
}

async function answerAll(
  questions: readonly Question[],
  complete: (body: object) => Promise<string>,
): Promise<Answered[]> {
  const ask = ({ utterance, tools: given }: Question): Promise<string> => {
    const all = Object.entries(given);
    return complete({
      model: assistantModel,
      messages: planMessages({ utterance, described: all.map(([name, tool]) => describeTool(name, tool)) }),
      temperature: 0,
      max_tokens: longest,
      response_format: {
        type: "plan",
        tools: Object.fromEntries(all.map(([name, { parameters }]) => [name, parameters])),
      },
    });
  };
  const first = questions[0];
  if (first !== undefined) await ask({ ...first, utterance: "hello" }); // loads the model and computes the beginning
  const answered: Answered[] = [];
  for (const question of questions) {
    const started = performance.now();
    const plan = readPlan(await ask(question)) ?? ({ kind: "none" } as const);
    const ms = performance.now() - started;
    answered.push({ kind: plan.kind, calls: plan.kind === "plan" ? plan.calls : [], via: "model", ms });
  }
  return answered;
}
