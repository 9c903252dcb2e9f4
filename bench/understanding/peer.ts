import type { Tool } from "#contracts/tools";
import type { Answered } from "./asked.ts";

/** What there is to call, by the name `area.verb`. */
export type DescribedTools = Readonly<Record<string, Pick<Tool, "about" | "parameters">>>;

/** What was said, and what there is to call. */
export interface Question {
  readonly utterance: string;
  readonly tools: DescribedTools;
}

/** Something else that turns requests into calls. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** of the weights */
  readonly bytes: number;
  /**
   * Answers one after the other, each on its own; `ms` is what a person would wait. Where all questions have the same tools,
   * these are made ready before the first and count for none, as every one of these programs keeps the beginning of a prompt.
   */
  readonly answer: (questions: readonly Question[]) => Promise<Answered[]>;
}
