import { readFile } from "node:fs/promises";
import { jsonLine } from "#kit/json-lines";
import type { Outcome, Prompt } from "./completion.ts";
import { describeModel } from "./describe-model.ts";
import { type Endpoint, type Exchange, sendJson } from "./exchange.ts";
import { findModel, findModels, type ModelFile } from "./find-models.ts";
import {
  type ChatRequest,
  chatPrompt,
  chatRequest,
  type GenerateRequest,
  generatePrompt,
  generateRequest,
  ollamaCompletion,
} from "./ollama-request.ts";

/** The part of Ollama's HTTP API that is served: completion only, nothing that changes a model. */
export const ollama = {
  "GET /api/version": async ({ response }) => {
    const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
    sendJson(response, 200, { version });
  },

  "GET /api/tags": async ({ response, configuration }) => {
    const models = await findModels(configuration.models);
    sendJson(response, 200, { models: await Promise.all(models.map(describeModel)) });
  },

  "POST /api/chat": async (exchange) => {
    const request = chatRequest(exchange.body);
    await respond(exchange, request, chatPrompt(request), (content) => ({ message: { role: "assistant", content } }));
  },

  "POST /api/generate": async (exchange) => {
    const request = generateRequest(exchange.body);
    await respond(exchange, request, generatePrompt(request), (response) => ({ response }));
  },
} satisfies Record<string, Endpoint>;

/** @param content puts a text into the form that the endpoint gives it */
async function respond(
  exchange: Exchange,
  request: ChatRequest | GenerateRequest,
  prompt: Prompt | undefined,
  content: (text: string) => object,
): Promise<void> {
  const { engine, owner, signal, response } = exchange;
  const model = await findModel(exchange.configuration.models, request.model);
  if (prompt === undefined) {
    const load = await engine.load(model, signal);
    const done = { done: true, done_reason: "load", load_duration: load, total_duration: load };
    sendJson(response, 200, { ...head(model), ...content(""), ...done });
    return;
  }
  const completion = ollamaCompletion(request, model, prompt);
  if (request.stream === false) {
    const outcome = await engine.complete(completion, owner, signal);
    sendJson(response, 200, { ...head(model), ...content(outcome.text), ...end(outcome) });
    return;
  }
  const piece = (text: string): void => sendLine(exchange, { ...head(model), ...content(text), done: false });
  // Probabilities are measured when the answer is complete, and belong to the text in the same line.
  const measured = completion.logprobs !== undefined;
  const outcome = await engine.complete(completion, owner, signal, measured ? undefined : piece);
  sendLine(exchange, { ...head(model), ...content(measured ? outcome.text : ""), ...end(outcome) });
  response.end();
}

/** The status is sent with the first piece, so that whatever goes wrong before has a status of its own. */
function sendLine({ response }: Exchange, value: object): void {
  if (!response.headersSent) response.writeHead(200, { "content-type": "application/x-ndjson" });
  response.write(jsonLine(value));
}

function head(model: ModelFile): object {
  return { model: model.name, created_at: new Date().toISOString() };
}

function end({ finish, promptTokens, answerTokens, time, logprobs }: Outcome): object {
  return {
    done: true,
    done_reason: finish,
    total_duration: time.load + time.prompt + time.answer,
    load_duration: time.load,
    prompt_eval_count: promptTokens,
    prompt_eval_duration: time.prompt,
    eval_count: answerTokens,
    eval_duration: time.answer,
    ...(logprobs === undefined ? {} : { logprobs }),
  };
}
