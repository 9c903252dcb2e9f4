import { request } from "node:http";
import { assistantModel } from "#contracts/assistant";
import { type Asking, planMessages } from "#contracts/plan-text";

/** The inference service cannot be reached, is too busy, or has no model. */
class InferenceUnavailableError extends Error {
  override readonly name = "InferenceUnavailableError";
}

export const inferenceUnavailable = (error: unknown): boolean => error instanceof InferenceUnavailableError;

/** JSON schemas of arguments, by the tool's name. */
export type ToolSchemas = Readonly<Record<string, object>>;

/** What the arguments of tools are copied from that the model was not trained for: a small model misspells what it is to copy. */
export interface Copied {
  readonly from: readonly string[];
  readonly tools: readonly string[];
  /** whether a number that is meant stands there in digits */
  readonly numbers: boolean;
}

export interface Completed {
  /** as contracts/plan-text.ts has it; cut off where it grew too long */
  readonly text: string;
  /** how likely the model found the least likely token of it: the natural logarithm */
  readonly least: number;
}

/** Milliseconds that one answer may take: loading the model included, on a slow machine. */
const patience = 45_000;
const longestBody = 1 << 20;
/** Tokens of a plan. */
const longestPlan = 320;

/**
 * Asks the inference service on its unix socket for a plan of these tools; always the likeliest one.
 * @throws an error that {@link inferenceUnavailable} knows when nobody answers
 */
export async function complete(
  socket: string,
  asking: Asking,
  tools: ToolSchemas,
  copied?: Copied,
): Promise<Completed> {
  const { status, body } = await post(socket, {
    model: assistantModel,
    messages: planMessages(asking),
    temperature: 0,
    max_tokens: longestPlan,
    logprobs: true,
    response_format: { type: "plan", tools, copied },
  });
  if (status === 503 || status === 404)
    throw new InferenceUnavailableError(`inference answered ${status}: ${body.slice(0, 300)}`);
  if (status !== 200) throw new Error(`inference answered ${status}: ${body.slice(0, 300)}`);
  const [choice] = (JSON.parse(body) as OpenAiCompletion).choices;
  if (choice === undefined) throw new Error("inference answered without a choice");
  const logprobs = choice.logprobs?.content ?? [];
  return { text: choice.message.content, least: Math.min(0, ...logprobs.map(({ logprob }) => logprob)) };
}

interface OpenAiCompletion {
  readonly choices: readonly {
    readonly message: { readonly content: string };
    readonly logprobs?: { readonly content: readonly { readonly logprob: number }[] } | null;
  }[];
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
          if (size > longestBody) response.destroy(new Error(`an answer of over ${longestBody} characters`));
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
