import type { Call, Effect, Tool } from "#contracts/tools";

/**
 * For a plan that only looks, for one that changes, and for one that cannot be taken back: natural logarithms. Measured over
 * the development set: of 128 right plans that look 1 lies below 0.6, of 211 that do more 2 below 0.6 and 9 below 0.8; of 7
 * wrong ones that look 4 lie below 0.6, of 13 that do more 4 below 0.6 and 10 below 0.8.
 */
const sureness: Readonly<Record<Effect, number>> = {
  read: Math.log(0.6),
  change: Math.log(0.6),
  destroy: Math.log(0.8),
};

/** How likely the least likely token of a plan must be, for it to be proposed rather than asked about. */
export function leastSure(
  calls: readonly Call[],
  tools: Readonly<Record<string, Pick<Tool, "effect"> & { readonly destroyWhen?: string }>>,
): number {
  return Math.max(...calls.map(({ tool }) => sureness[tools[tool]!.effect]));
}
