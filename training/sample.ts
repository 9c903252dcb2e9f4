import type { Asking, PlanText } from "#contracts/plan-text";

/** One thing to learn: what the model is asked, and what it is to answer. */
export interface Sample extends Asking {
  readonly plan: PlanText;
  /** what kind of sample it is, for counting */
  readonly kind: string;
}
