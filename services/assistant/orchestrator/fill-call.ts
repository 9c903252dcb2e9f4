import { mostFilled, type Underway } from "#contracts/assistant";
import { resultOf } from "#contracts/result-of";
import { type Call, isToolName, tools } from "#contracts/tools";
import { checkCalls } from "./check-calls.ts";
import { type Pick, pickWords } from "./pick-words.ts";
import type { Proposed } from "./propose.ts";

/** One of the things that a call has given. */
interface Candidate {
  readonly value: string;
  readonly size: number | undefined;
  /** ISO 8601 */
  readonly time: string | undefined;
}

const shownAtOnce = 5;
/** Which of a thing's properties a later call takes, the first that it has. */
const keys = ["path", "pid", "package", "service", "ssid", "model", "user", "name", "title", "id"];

/**
 * Puts results in the places of `{"$from": N}` in the next call of a plan. What others wrote, such as the names of files,
 * is only ever copied into an argument; which of several things is meant is told by the person's words alone.
 * @param text the person's, sanitised
 * @returns the call with its values, several of it where all are meant; a question where it cannot be told
 */
export function fillCall(text: string, { calls, results }: Underway): Proposed {
  const next = calls[results.length]!;
  let filled: Call[] = [next];
  for (const [argument, value] of Object.entries(next.arguments)) {
    const from = sourceOf(value);
    if (from === undefined) continue;
    if (from >= results.length) return question("That step needs the result of one that comes after it.");
    const candidates = candidatesOf(results[from]);
    const picked = pick(text, candidates, isSorted(calls[from]!));
    if (typeof picked === "string") return question(picked);
    const values = Array.isArray(value) ? [[...new Set(picked)]] : picked;
    filled = filled.flatMap((call) =>
      values.map((one) => ({ ...call, arguments: { ...call.arguments, [argument]: one } })),
    );
  }
  if (!filled.every(({ tool }) => isToolName(tool)) || checkCalls(filled, tools).length > 0)
    return question("What the step before found does not fit the next one, so it was not done.");
  return { kind: "plan", calls: filled };
}

const question = (text: string): Proposed => ({ kind: "question", calls: [], text });

/** N of `{"$from": N}`, also where it stands alone in a list. */
function sourceOf(value: unknown): number | undefined {
  const one = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
  const from = resultOf(one);
  return Number.isInteger(from) && Number(from) >= 0 ? Number(from) : undefined;
}

/** The things of a result: the list that it is, or that it has. */
function candidatesOf(result: unknown): Candidate[] {
  const record = (result ?? {}) as Readonly<Record<string, unknown>>;
  const list = Array.isArray(result) ? result : (Object.values(record).find(Array.isArray) ?? [result]);
  const folder = typeof record["path"] === "string" ? record["path"].replace(/\/$/, "") : undefined;
  return (list as unknown[]).flatMap((entry) => {
    if (typeof entry === "string") return [{ value: entry, size: undefined, time: undefined }];
    if (entry === null || typeof entry !== "object") return [];
    const thing = entry as Readonly<Record<string, unknown>>;
    const key = keys.find((key) => typeof thing[key] === "string" || typeof thing[key] === "number");
    if (key === undefined) return [];
    const size = [thing["size"], thing["memory"]].find((one) => typeof one === "number");
    const time = [thing["modified"], thing["started"]].find((one) => typeof one === "string");
    const value = key === "name" && folder !== undefined ? `${folder}/${String(thing[key])}` : String(thing[key]);
    return [{ value, size: size as number | undefined, time: time as string | undefined }];
  });
}

const isSorted = ({ arguments: given }: Call): boolean => given["sort"] !== undefined;

/** The values that are meant, or what to ask. */
function pick(text: string, candidates: readonly Candidate[], sorted: boolean): string[] | string {
  const [only, ...others] = candidates;
  if (only === undefined) return "Nothing was found, so the rest was not done.";
  if (others.length === 0) return [only.value];
  const said = (Object.keys(pickWords) as Pick[]).filter((word) => pickWords[word].test(text));
  const which = said.filter((word) => word !== "all");
  // In what is sorted by time, "the last one" is the newest, which is the first.
  if (sorted && which.length <= 1 && !said.includes("all")) return [only.value];
  if (which.length === 1) {
    const best = bestOf(which[0] as Exclude<Pick, "all">, candidates, sorted);
    if (best !== undefined) return [best.value];
  }
  if (which.length === 0 && said.includes("all") && candidates.length <= mostFilled)
    return candidates.map(({ value }) => value);
  const names = candidates.slice(0, shownAtOnce).map(({ value }) => value);
  return `There are ${candidates.length}: ${names.join(", ")}${candidates.length > shownAtOnce ? ", …" : ""}. Which one do you mean?`;
}

function bestOf(which: Exclude<Pick, "all">, candidates: readonly Candidate[], sorted: boolean): Candidate | undefined {
  if (sorted || which === "first") return candidates[0];
  if (which === "last") return candidates.at(-1);
  const known = candidates.filter(
    ({ size, time }) => (which === "biggest" || which === "smallest" ? size : time) !== undefined,
  );
  if (known.length < candidates.length) return undefined;
  const order: Readonly<Record<typeof which, (a: Candidate, b: Candidate) => number>> = {
    biggest: (a, b) => b.size! - a.size!,
    smallest: (a, b) => a.size! - b.size!,
    newest: (a, b) => b.time!.localeCompare(a.time!),
    oldest: (a, b) => a.time!.localeCompare(b.time!),
  };
  return [...known].sort(order[which])[0];
}
