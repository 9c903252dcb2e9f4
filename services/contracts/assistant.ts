import type { Call } from "./tools.ts";

/**
 * The assistant's socket: newline-separated JSON, one {@link Request} a line, one {@link Answer} a line back, in order.
 * Nothing else goes over it: the assistant proposes and cannot act.
 */
export interface Request {
  readonly utterance: string;
  /** earlier turns, oldest first; given only when the request refers to them */
  readonly history?: readonly Turn[];
  /** intent: ask the templates alone and no model; how a shell finds out at once whether a line that is a command is a request */
  readonly only?: "intent";
  /** asks what to put in the place of results in a plan's next call, instead of what the utterance means */
  readonly step?: Underway;
}

/** A plan of the same utterance that is being done: its calls, and what as many of them have given, in their order. */
export interface Underway {
  readonly calls: readonly Call[];
  readonly results: readonly unknown[];
}

export interface Turn {
  readonly utterance: string;
  readonly calls: readonly Call[];
}

/** plan: calls to take to the System API; question: something is missing; none: no tool fits or nothing was understood. */
export interface Answer {
  readonly utterance: string;
  readonly kind: "plan" | "question" | "none";
  readonly calls: readonly Call[];
  /** for question and none: what to say to the person; empty for a plan */
  readonly text: string;
  /** which part understood it; null where none did */
  readonly via: "intent" | "model" | null;
  /** time spent, in milliseconds */
  readonly ms: number;
}

/** The model that was trained to write plans (plan-text.ts), as the inference service names it. */
export const assistantModel = "parlance";

/** Calls that one step of a plan may become, where it is meant for several things. */
export const mostFilled = 20;

/** Longest utterance that is looked at, in characters after sanitising. */
export const longestUtterance = 2000;
