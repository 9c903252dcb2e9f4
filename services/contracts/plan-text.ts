import type { Call, Tool } from "./tools.ts";

// How the model that was trained for Parlance writes: one line, as few tokens as can be, and no JSON around it.

/** What the model answers: calls in their order, or that something must be asked back, or that no tool fits. */
export type PlanText =
  | { readonly kind: "plan"; readonly calls: readonly Call[] }
  | { readonly kind: "question" }
  | { readonly kind: "none" };

/** What is said instead of a plan. */
export const planWords = { question: "ask", none: "none" } as const;
/** What stands between two calls. */
export const betweenCalls = " ; ";
/** Calls of one plan: more steps are no plan of one sentence. */
export const mostCalls = 8;

/** A plan as the model writes it: `files.list{"path":"~"} ; network.status{}`, `ask` or `none`. */
export function writePlan(plan: PlanText): string {
  if (plan.kind !== "plan") return planWords[plan.kind];
  return plan.calls.map(({ tool, arguments: given }) => tool + JSON.stringify(given)).join(betweenCalls);
}

/** @returns null for a text that is none of these, such as one that was cut off */
export function readPlan(text: string): PlanText | null {
  const trimmed = text.trim();
  for (const kind of ["question", "none"] as const) if (trimmed === planWords[kind]) return { kind };
  const calls: Call[] = [];
  for (let rest = trimmed; ;) {
    const tool = /^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+(?=\{)/.exec(rest)?.[0];
    if (tool === undefined) return null;
    const end = endOfObject(rest, tool.length);
    if (end === null) return null;
    try {
      calls.push({ tool, arguments: JSON.parse(rest.slice(tool.length, end)) as Call["arguments"] });
    } catch {
      return null;
    }
    rest = rest.slice(end);
    if (rest === "") return { kind: "plan", calls };
    if (!rest.startsWith(betweenCalls)) return null;
    rest = rest.slice(betweenCalls.length);
  }
}

/** Where the JSON object ends that begins at `start`. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{") depth += 1;
    else if (character === "}" && (depth -= 1) === 0) return at + 1;
  }
  return null;
}

/** What the model is asked with: as few words around the request as can be, for each costs time. */
export interface Asking {
  readonly utterance: string;
  readonly history?: readonly { readonly utterance: string; readonly calls: readonly Call[] }[] | undefined;
  /** lines of {@link describeTool}, for tools that may be called beside those that the model was trained for */
  readonly described?: readonly string[] | undefined;
  /** a plan that the model gave for it, and where its arguments do not fit, as {@link misfitLine} says it */
  readonly repair?: { readonly calls: readonly Call[]; readonly misfits: readonly string[] } | undefined;
}

type Message = { readonly role: "system" | "user" | "assistant"; readonly content: string };

export function planMessages({ utterance, history = [], described = [], repair }: Asking): Message[] {
  const turns = history.flatMap(({ utterance, calls }) => turn(utterance, calls));
  return [
    ...(described.length === 0 ? [] : [{ role: "system", content: described.join("\n") } as const]),
    ...turns,
    ...(repair === undefined
      ? [{ role: "user", content: utterance } as const]
      : [...turn(utterance, repair.calls), { role: "user", content: repair.misfits.join("\n") } as const]),
  ];
}

const turn = (utterance: string, calls: readonly Call[]): Message[] => [
  { role: "user", content: utterance },
  { role: "assistant", content: writePlan({ kind: "plan", calls }) },
];

/** Tells the model that an argument does not fit: `! packages.install packages`. */
export const misfitLine = (tool: string, argument: string): string => `! ${tool} ${argument}`.trimEnd();

interface Described {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: unknown;
}

/** One line that tells the model of a tool which it was not trained on: `lamps.dim(name: string, percent?: integer) Dim a lamp`. */
export function describeTool(name: string, { about, parameters }: Pick<Tool, "about" | "parameters">): string {
  const { properties = {}, required = [] } = parameters as {
    readonly properties?: Readonly<Record<string, Described>>;
    readonly required?: readonly string[];
  };
  const all = Object.entries(properties).map(
    ([key, schema]) => `${key}${required.includes(key) ? "" : "?"}: ${typeOf(schema)}`,
  );
  return `${name}(${all.join(", ")}) ${about}`;
}

function typeOf({ type, enum: values, items }: Described): string {
  if (values !== undefined) return values.join("|");
  if (type === "array") return `${typeOf((items ?? {}) as Described)}[]`;
  return typeof type === "string" ? type : "any";
}
