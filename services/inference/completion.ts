import type { ModelFile } from "./find-models.ts";
import type { PlanForm } from "./plan-tools.ts";

/** What both APIs ask the engine for. */
export interface Completion {
  readonly model: ModelFile;
  readonly prompt: Prompt;
  /** of the answer; as many as the context holds when absent */
  readonly maxTokens?: number | undefined;
  /** 0, the default, always takes the likeliest token */
  readonly temperature?: number | undefined;
  readonly topP?: number | undefined;
  readonly topK?: number | undefined;
  readonly minP?: number | undefined;
  /** same seed, same request, same answer */
  readonly seed?: number | undefined;
  /** texts that end the answer and are not part of it */
  readonly stop?: readonly string[] | undefined;
  /** JSON schema of the answer */
  readonly schema?: object | undefined;
  /** the answer is a plan (contracts/plan-text.ts) of this form */
  readonly plan?: PlanForm | undefined;
  /** how many alternatives to report with the probability of each token; absent: no probabilities */
  readonly logprobs?: number | undefined;
}

export type Prompt = { readonly messages: readonly Message[] } | { readonly text: string };

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface Outcome {
  readonly text: string;
  /** stop: the model, the grammar or a stop text ended it; length: it ran out of tokens */
  readonly finish: "stop" | "length";
  readonly promptTokens: number;
  /** tokens of the prompt that did not have to be computed again */
  readonly cachedTokens: number;
  readonly answerTokens: number;
  /** nanoseconds */
  readonly time: { readonly load: number; readonly prompt: number; readonly answer: number };
  readonly logprobs?: readonly TokenLogprob[];
}

export interface Logprob {
  readonly token: string;
  /** natural logarithm of the probability */
  readonly logprob: number;
  /** UTF-8; null for a token that is a piece of a character */
  readonly bytes: readonly number[] | null;
}

export interface TokenLogprob extends Logprob {
  readonly top_logprobs: readonly Logprob[];
}
