import type { Call } from "#contracts/tools";

/** A request that somebody wrote by hand, and what it means. */
export interface Asked {
  readonly utterance: string;
  readonly history?: readonly { readonly utterance: string; readonly calls: readonly Call[] }[];
  readonly kind: "plan" | "question" | "none";
  readonly calls: readonly Call[];
  readonly class: string;
  /** harmless: a question back, or looking without changing anything, will do as well */
  readonly accept?: "harmless";
}

/** What the path of a request made of it. */
export interface Answered {
  readonly kind: Asked["kind"];
  readonly calls: readonly Call[];
  readonly via: "intent" | "model" | null;
  readonly ms: number;
}
