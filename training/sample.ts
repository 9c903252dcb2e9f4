import type { PlanText } from "#contracts/plan-text";
import type { Call } from "#contracts/tools";

/** One thing to learn: what is said, after what was said before and with which tools described, and what it means. */
export interface Sample {
  readonly utterance: string;
  readonly plan: PlanText;
  readonly history?: readonly { readonly utterance: string; readonly calls: readonly Call[] }[];
  /** lines that describe tools which the model does not know; only these may be called then */
  readonly described?: readonly string[];
  /** what kind of sample it is, for counting */
  readonly kind: string;
}
