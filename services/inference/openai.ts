import { randomUUID } from "node:crypto";
import type { Outcome } from "./completion.ts";
import { type Endpoint, type Exchange, sendJson } from "./exchange.ts";
import { findModel, findModels } from "./find-models.ts";
import { openAiCompletion, openAiRequest } from "./openai-request.ts";

/** The part of OpenAI's HTTP API that is served. */
export const openAi = {
  "GET /v1/models": async ({ response, configuration }) => {
    const models = await findModels(configuration.models);
    const data = models.map(({ name, modified }) => ({
      id: name,
      object: "model",
      created: Math.floor(modified.getTime() / 1000),
      owned_by: "parlance",
    }));
    sendJson(response, 200, { object: "list", data });
  },

  "POST /v1/chat/completions": async (exchange) => {
    const request = openAiRequest(exchange.body);
    const model = await findModel(exchange.configuration.models, request.model);
    const completion = openAiCompletion(request, model);
    const head = { id: `chatcmpl-${randomUUID()}`, created: Math.floor(Date.now() / 1000), model: model.name };
    const { engine, owner, signal, response } = exchange;
    if (request.stream !== true) {
      const outcome = await engine.complete(completion, owner, signal);
      const message = { role: "assistant", content: outcome.text, refusal: null };
      const choice = { index: 0, message, finish_reason: outcome.finish, logprobs: logprobs(outcome) };
      sendJson(response, 200, { ...head, object: "chat.completion", choices: [choice], usage: usage(outcome) });
      return;
    }

    const chunk = (rest: object): void => sendEvent(exchange, { ...head, object: "chat.completion.chunk", ...rest });
    const piece = (content: string, probabilities: object | null = null): void =>
      chunk({
        choices: [{ index: 0, delta: { role: "assistant", content }, finish_reason: null, logprobs: probabilities }],
      });
    // Probabilities are measured when the answer is complete, and belong to the text in the same chunk.
    const measured = completion.logprobs !== undefined;
    const outcome = await engine.complete(completion, owner, signal, measured ? undefined : piece);
    if (measured) piece(outcome.text, logprobs(outcome));
    chunk({ choices: [{ index: 0, delta: {}, finish_reason: outcome.finish, logprobs: null }] });
    if (request.stream_options?.include_usage === true) chunk({ choices: [], usage: usage(outcome) });
    response.end("data: [DONE]\n\n");
  },
} satisfies Record<string, Endpoint>;

/** The status is sent with the first piece, so that whatever goes wrong before has a status of its own. */
function sendEvent({ response }: Exchange, value: object): void {
  if (!response.headersSent)
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  response.write(`data: ${JSON.stringify(value)}\n\n`);
}

function logprobs(outcome: Outcome): object | null {
  return outcome.logprobs === undefined ? null : { content: outcome.logprobs, refusal: null };
}

function usage({ promptTokens, answerTokens, cachedTokens }: Outcome): object {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: answerTokens,
    total_tokens: promptTokens + answerTokens,
    prompt_tokens_details: { cached_tokens: cachedTokens },
  };
}
