import type { Call, Effect, Tool } from "#contracts/tools";

/**
 * For a plan that only looks, for one that changes, and for one that cannot be taken back: natural logarithms. Measured over
 * the development set and samples/: of 198 right plans that change something 1 lies below 0.5 and 5 below 0.6; of 61 wrong
 * ones 6 and 19.
 */
const sureness: Readonly<Record<Effect, number>> = {
  read: -Infinity,
  change: Math.log(0.5),
  destroy: Math.log(0.6),
};

/** How likely the least likely token of a plan must be, for it to be proposed rather than asked about. */
export function leastSure(
  calls: readonly Call[],
  tools: Readonly<Record<string, Pick<Tool, "effect"> & { readonly destroyWhen?: string }>>,
): number {
  return Math.max(...calls.map(({ tool }) => sureness[tools[tool]!.effect]));
}
