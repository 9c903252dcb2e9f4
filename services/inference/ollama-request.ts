import type { FromSchema } from "json-schema-to-ts";
import { validator } from "#kit/validator";
import type { Completion, Prompt } from "./completion.ts";
import type { ModelFile } from "./find-models.ts";
import { RequestError } from "./request-error.ts";

/** Fields of both requests. Other fields are tolerated, as the official clients send many. */
const common = {
  model: { type: "string" },
  stream: { type: "boolean" },
  /** a JSON schema, or "json" */
  format: { type: ["string", "object"] },
  logprobs: { type: "boolean" },
  top_logprobs: { type: "integer", minimum: 0, maximum: 20 },
  options: {
    type: "object",
    properties: {
      /** -1 and -2: as many tokens as the context holds */
      num_predict: { type: "integer", minimum: -2 },
      temperature: { type: "number", minimum: 0, maximum: 2 },
      top_k: { type: "integer", minimum: 0 },
      top_p: { type: "number", minimum: 0, maximum: 1 },
      min_p: { type: "number", minimum: 0, maximum: 1 },
      seed: { type: "integer" },
      stop: { type: "array", maxItems: 16, items: { type: "string", minLength: 1 } },
    },
  },
} as const;
const images = { type: ["array", "null"] } as const;

const chatSchema = {
  type: "object",
  properties: {
    ...common,
    messages: {
      type: "array",
      items: {
        type: "object",
        required: ["role", "content"],
        properties: { role: { enum: ["system", "user", "assistant"] }, content: { type: "string" }, images },
      },
    },
    tools: { type: ["array", "null"] },
  },
} as const;

const generateSchema = {
  type: "object",
  properties: {
    ...common,
    prompt: { type: "string" },
    system: { type: "string" },
    /** true: the prompt is given to the model as it is, without its template */
    raw: { type: "boolean" },
    suffix: { type: "string" },
    template: { type: "string" },
    context: { type: ["array", "null"] },
    images,
  },
} as const;

export type ChatRequest = FromSchema<typeof chatSchema>;
export type GenerateRequest = FromSchema<typeof generateSchema>;

/** @throws {InvalidValueError} when the body does not fit */
export const chatRequest = validator<ChatRequest>("the request", chatSchema);
/** @throws {InvalidValueError} when the body does not fit */
export const generateRequest = validator<GenerateRequest>("the request", generateSchema);

/** @returns undefined where there is nothing to answer: the model is to be loaded, no more */
export function chatPrompt(request: ChatRequest): Prompt | undefined {
  if (request.tools?.length) refuse("tools", "use format instead");
  const messages = request.messages ?? [];
  if (messages.some((message) => message.images?.length)) refuse("images");
  return messages.length === 0 ? undefined : { messages };
}

/** @returns undefined where there is nothing to answer: the model is to be loaded, no more */
export function generatePrompt(request: GenerateRequest): Prompt | undefined {
  for (const field of ["suffix", "template", "context", "images"] as const)
    if (request[field]?.length) refuse(field, field === "context" ? "use /api/chat instead" : undefined);
  const { prompt = "", system = "", raw = false } = request;
  if (prompt === "") return undefined;
  if (raw) return { text: prompt };
  const user = { role: "user", content: prompt } as const;
  return { messages: system === "" ? [user] : [{ role: "system", content: system }, user] };
}

/** @throws {RequestError} 400 for a format that is neither a schema nor "json" */
export function ollamaCompletion(request: ChatRequest | GenerateRequest, model: ModelFile, prompt: Prompt): Completion {
  const { options = {} } = request;
  const most = options.num_predict ?? -1;
  return {
    model,
    prompt,
    maxTokens: most < 0 ? undefined : Math.max(1, most),
    temperature: options.temperature,
    topK: options.top_k,
    topP: options.top_p,
    minP: options.min_p,
    // -1 is "any seed" here
    seed: options.seed === undefined || options.seed < 0 ? undefined : options.seed,
    stop: options.stop,
    schema: answerSchema(request.format),
    logprobs: request.logprobs === true ? (request.top_logprobs ?? 0) : undefined,
  };
}

function answerSchema(format: ChatRequest["format"]): object | undefined {
  if (format === undefined || format === "") return undefined;
  if (format === "json") return { type: "object", additionalProperties: true };
  if (typeof format === "object") return format;
  throw new RequestError(400, "invalid_request", `format: must be "json" or a JSON schema, not "${format}"`, "format");
}

function refuse(field: string, instead?: string): never {
  const cure = instead === undefined ? "" : `; ${instead}`;
  throw new RequestError(400, "unsupported", `${field} is not supported${cure}`, field);
}
