import type { FromSchema } from "json-schema-to-ts";
import { validator } from "#kit/validator";
import type { Completion, Message } from "./completion.ts";
import type { ModelFile } from "./find-models.ts";
import { copiedFrom, type PlanForm, planTools } from "./plan-tools.ts";
import { RequestError } from "./request-error.ts";

const optional = <const Type extends string>(type: Type) => ({ type: [type, "null"] }) as const;
const tokens = { ...optional("integer"), minimum: 1 } as const;

/** What is honoured of a chat completion request. Other fields are tolerated, as the official clients send many. */
const schema = {
  type: "object",
  required: ["messages"],
  properties: {
    model: { type: "string" },
    messages: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["role", "content"],
        properties: {
          role: { enum: ["system", "developer", "user", "assistant"] },
          content: {
            type: ["string", "array"],
            items: {
              type: "object",
              required: ["type", "text"],
              properties: { type: { enum: ["text"] }, text: { type: "string" } },
            },
          },
        },
      },
    },
    max_tokens: tokens,
    max_completion_tokens: tokens,
    temperature: { ...optional("number"), minimum: 0, maximum: 2 },
    top_p: { ...optional("number"), minimum: 0, maximum: 1 },
    seed: optional("integer"),
    stop: { type: ["string", "array", "null"], maxItems: 16, items: { type: "string", minLength: 1 } },
    n: { enum: [1, null] },
    logprobs: optional("boolean"),
    top_logprobs: { ...optional("integer"), minimum: 0, maximum: 20 },
    stream: optional("boolean"),
    stream_options: { type: ["object", "null"], properties: { include_usage: optional("boolean") } },
    tools: { type: ["array", "null"] },
    response_format: {
      type: ["object", "null"],
      required: ["type"],
      properties: {
        type: { enum: ["text", "json_object", "json_schema", "plan"] },
        json_schema: { type: "object", required: ["schema"], properties: { schema: { type: "object" } } },
        /** not OpenAI's: the answer is a plan in the words of contracts/plan-text.ts, of these tools */
        tools: { type: "object" },
        /** and not OpenAI's either: {from: ["what a person said"], tools: [names], numbers?}, as plan-tools.ts explains it */
        copied: { type: "object" },
      },
    },
  },
} as const;

export type OpenAiRequest = FromSchema<typeof schema>;

/** @throws {InvalidValueError} when the body does not fit */
export const openAiRequest = validator<OpenAiRequest>("the request", schema);

/** @throws {RequestError} 400 for what cannot be done here */
export function openAiCompletion(request: OpenAiRequest, model: ModelFile): Completion {
  if (request.tools?.length)
    throw new RequestError(400, "unsupported", "tools are not supported; use response_format instead", "tools");
  return {
    model,
    prompt: { messages: request.messages.map(message) },
    maxTokens: request.max_completion_tokens ?? request.max_tokens ?? undefined,
    temperature: request.temperature ?? undefined,
    topP: request.top_p ?? undefined,
    seed: request.seed ?? undefined,
    stop: typeof request.stop === "string" ? stopText(request.stop) : (request.stop ?? undefined),
    schema: answerSchema(request.response_format),
    plan: planFormat(request.response_format),
    logprobs: request.logprobs === true ? (request.top_logprobs ?? 0) : undefined,
  };
}

function message({ role, content }: OpenAiRequest["messages"][number]): Message {
  return {
    role: role === "developer" ? "system" : role,
    content: typeof content === "string" ? content : content.map((part) => part.text).join(""),
  };
}

function stopText(stop: string): string[] {
  if (stop === "") throw new RequestError(400, "invalid_request", "stop: must not be empty", "stop");
  return [stop];
}

function planFormat(format: OpenAiRequest["response_format"]): PlanForm | undefined {
  if (format?.type !== "plan") return undefined;
  const wrong = (message: string): RequestError =>
    new RequestError(400, "invalid_request", `response_format${message}`, "response_format");
  if (format.tools === undefined)
    throw wrong(': type is "plan", so tools: {"area.verb": JSON schema of its arguments} is wanted');
  const tools = planTools(format.tools);
  if (format.copied === undefined) return { tools };
  const copied = copiedFrom(format.copied);
  const unknown = copied.tools.find((name) => !Object.hasOwn(tools, name));
  if (unknown !== undefined)
    throw wrong(`.copied.tools: ${JSON.stringify(unknown)} is not among response_format.tools`);
  return { tools, copied };
}

function answerSchema(format: OpenAiRequest["response_format"]): object | undefined {
  switch (format?.type) {
    case "json_object":
      return { type: "object", additionalProperties: true };
    case "json_schema":
      if (format.json_schema !== undefined) return format.json_schema.schema;
      throw new RequestError(
        400,
        "invalid_request",
        'response_format: type is "json_schema", so json_schema: {"schema": …} is wanted',
        "response_format",
      );
    default:
      return undefined;
  }
}
