import { request } from "node:http";

/** The inference service cannot be reached, is too busy, or has no model. */
class InferenceUnavailableError extends Error {
  override readonly name = "InferenceUnavailableError";
}

export const inferenceUnavailable = (error: unknown): boolean => error instanceof InferenceUnavailableError;

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface Completed {
  readonly text: string;
  /** for each token of the text, how likely the model found it and its likeliest alternatives (natural logarithms) */
  readonly tokens: readonly { readonly token: string; readonly top: ReadonlyMap<string, number> }[];
}

/** Milliseconds that one answer may take: loading the model included, on a slow machine. */
const patience = 45_000;
const longestAnswer = 1 << 20;
/** The most alternatives that OpenAI's API gives. */
const alternatives = 20;

/**
 * Asks the inference service on its unix socket for an answer that fits a JSON schema; always the likeliest one.
 * @param longest tokens; a longer answer is cut off
 */
export async function complete(
  socket: string,
  messages: readonly Message[],
  schema: object,
  longest: number,
): Promise<Completed> {
  const { status, body } = await post(socket, {
    messages,
    temperature: 0,
    max_tokens: longest,
    logprobs: true,
    top_logprobs: alternatives,
    response_format: { type: "json_schema", json_schema: { name: "answer", strict: true, schema } },
  });
  if (status === 503 || status === 404)
    throw new InferenceUnavailableError(`inference answered ${status}: ${body.slice(0, 300)}`);
  if (status !== 200) throw new Error(`inference answered ${status}: ${body.slice(0, 300)}`);
  const [choice] = (JSON.parse(body) as OpenAiCompletion).choices;
  if (choice === undefined) throw new Error("inference answered without a choice");
  return {
    text: choice.message.content,
    tokens: (choice.logprobs?.content ?? []).map(({ token, top_logprobs }) => ({
      token,
      top: new Map(top_logprobs.map((alternative) => [alternative.token, alternative.logprob])),
    })),
  };
}

interface OpenAiCompletion {
  readonly choices: readonly {
    readonly message: { readonly content: string };
    readonly logprobs?: { readonly content: readonly OpenAiToken[] } | null;
  }[];
}

interface OpenAiToken {
  readonly token: string;
  readonly top_logprobs: readonly { readonly token: string; readonly logprob: number }[];
}

function post(socketPath: string, value: object): Promise<{ status: number; body: string }> {
  const payload = JSON.stringify(value);
  return new Promise((resolve, reject) => {
    const unreachable = (error: Error): void =>
      reject(new InferenceUnavailableError(`inference cannot be reached at ${socketPath}: ${error.message}`));
    const outgoing = request(
      {
        socketPath,
        method: "POST",
        path: "/v1/chat/completions",
        headers: { "content-type": "application/json", "content-length": Buffer.byteLength(payload) },
        signal: AbortSignal.timeout(patience),
      },
      (response) => {
        const parts: string[] = [];
        let size = 0;
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          size += part.length;
          if (size > longestAnswer) response.destroy(new Error(`an answer of over ${longestAnswer} characters`));
          parts.push(part);
        });
        response.on("error", unreachable);
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: parts.join("") }));
      },
    );
    outgoing.on("error", unreachable);
    outgoing.end(payload);
  });
}
