/**
 * Which earlier call of the plan a value takes the result of, where it is `{"$from": N}`; else undefined. What N is has to be
 * checked: a plan is written by a model.
 */
export function resultOf(value: unknown): unknown {
  return value !== null && typeof value === "object" ? (value as { readonly $from?: unknown }).$from : undefined;
}
