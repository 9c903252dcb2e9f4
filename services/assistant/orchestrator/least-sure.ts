import type { Call, Effect, Tool } from "#contracts/tools";

/**
 * For a plan that only looks, for one that changes, and for one that cannot be taken back: natural logarithms. Measured over
 * the development set and samples/: of 118 right plans that look none lies below 0.5, of 198 that change something 1 below
 * 0.5 and 5 below 0.6; of 90 wrong ones that look 16 lie below 0.5, of 61 that change something 6 below 0.5, 19 below 0.6.
 */
const sureness: Readonly<Record<Effect, number>> = {
  read: Math.log(0.5),
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
