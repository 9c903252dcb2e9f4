import { resultOf } from "#contracts/result-of";
import type { Call } from "#contracts/tools";

/**
 * Whether the assistant did no more than put results in the places of `{"$from": N}`: it is not trusted, and must not turn
 * a plan that is under way into another one.
 * @param call as the plan had it
 * @param filled what it is to become
 * @param results what the calls before it gave
 */
export function isFilled(call: Call, filled: Call, results: readonly unknown[]): boolean {
  const names = Object.keys(call.arguments);
  return (
    filled.tool === call.tool &&
    names.length === Object.keys(filled.arguments).length &&
    names.every((name) => fits(call.arguments[name], filled.arguments[name], results))
  );
}

/** Whether a call waits for what an earlier one gives. */
export const waits = ({ arguments: given }: Call): boolean => JSON.stringify(given).includes('{"$from":');

/** Of which earlier calls it takes the results. */
export const sourcesOf = ({ arguments: given }: Call): number[] =>
  Object.values(given).flatMap((value) => (Array.isArray(value) ? value : [value]).flatMap((one) => fromOf(one) ?? []));

function fits(planned: unknown, value: unknown, results: readonly unknown[]): boolean {
  const from = fromOf(planned);
  if (from !== undefined) return typeof value === "string" && stringsOf(results[from]).has(value);
  if (!Array.isArray(planned)) return JSON.stringify(planned) === JSON.stringify(value);
  const sources = planned.map(fromOf).filter((one) => one !== undefined);
  const fixed = planned.filter((one) => fromOf(one) === undefined);
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (one) => fixed.some((other) => other === one) || sources.some((source) => fits({ $from: source }, one, results)),
    )
  );
}

function fromOf(value: unknown): number | undefined {
  const from = resultOf(value);
  return typeof from === "number" ? from : undefined;
}

/** Every text and number in a result, and the names of a folder's entries with the folder before them. */
function stringsOf(result: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown, folder: string | undefined): void => {
    if (typeof value === "string" || typeof value === "number") {
      found.add(String(value));
      if (folder !== undefined) found.add(`${folder}/${value}`);
    } else if (value !== null && typeof value === "object") {
      const path = (value as { path?: unknown }).path;
      const inside = typeof path === "string" ? path.replace(/\/$/, "") : folder;
      for (const one of Object.values(value)) walk(one, inside);
    }
  };
  walk(result, undefined);
  return found;
}
