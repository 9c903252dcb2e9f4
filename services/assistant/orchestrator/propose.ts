import type { Turn } from "#contracts/assistant";
import { describeTool, misfitLine, mostCalls, type PlanText, readPlan } from "#contracts/plan-text";
import { type Call, type Tool, tools } from "#contracts/tools";
import { checkCalls } from "./check-calls.ts";
import { complete, type ToolSchemas } from "./complete.ts";
import { madeUp } from "./grounded.ts";
import { leastSure } from "./least-sure.ts";
import { retriever } from "./retrieve.ts";
import { spokenNumbers } from "./spoken-numbers.ts";

/** Tools that the model was not trained for, as a plugin gives them. */
export type PluginTools = Readonly<Record<string, Pick<Tool, "about" | "parameters" | "effect">>>;

/** A request as it goes to the model: its text is sanitised. */
export interface Wish {
  readonly text: string;
  readonly history?: readonly Turn[] | undefined;
}

/** What the model makes of a request; a question has the calls that it was not sure enough of, or none. */
export interface Proposed {
  readonly kind: "plan" | "question" | "none";
  readonly calls: readonly Call[];
  /** what else there is to say */
  readonly text?: string;
}

export type Propose = (wish: Wish) => Promise<Proposed>;

/** Earlier turns that the model is told: it was trained with one or two. */
const mostTurns = 2;
const nothing: Proposed = { kind: "none", calls: [] };

/**
 * Makes what asks the model for a plan: of the tools that it was trained for, and of those that plugins bring, which it
 * reads of. A plan whose arguments do not fit their schemas goes back to the model once, with what is wrong.
 * @param socket the inference service's; what complete.ts throws passes through
 */
export function proposer(socket: string, plugins: PluginTools = {}): Propose {
  const retrieve = retriever(plugins);

  return async ({ text, history = [] }) => {
    const fitting = retrieve(text);
    const known: PluginTools = { ...fitting, ...tools };
    const schemas = schemasOf(known);
    const described = Object.entries(fitting).map(([name, tool]) => describeTool(name, tool));
    const turns = history.filter(({ calls }) => calls.length > 0).slice(-mostTurns);
    const asking = { utterance: text, history: turns, described };
    const from = [text, ...turns.flatMap(({ utterance, calls }) => [utterance, ...calls.flatMap(textsOf)])];
    const said = from.join("\n");
    const others = Object.keys(fitting);
    const copied = others.length === 0 ? undefined : { from, tools: others, numbers: !spokenNumbers.test(said) };
    let answer = await complete(socket, asking, schemas, copied);
    let plan = readPlan(answer.text);
    const misfits = misfitsOf(plan, known, said);
    if (plan?.kind === "plan" && misfits.length > 0) {
      answer = await complete(socket, { ...asking, repair: { calls: plan.calls, misfits } }, schemas, copied);
      plan = readPlan(answer.text);
    }
    if (plan === null) return nothing;
    if (plan.kind !== "plan") return { kind: plan.kind, calls: [] };
    if (plan.calls.length > mostCalls || misfitsOf(plan, known, said).length > 0) return nothing;
    const isSure = answer.least >= leastSure(plan.calls, known) && (isRead(text) || onlyLooks(plan.calls, known));
    return { kind: isSure ? "plan" : "question", calls: plan.calls };
  };
}

/** Whether a text is written in letters that the model learned; those of a path are nobody's language. */
const isRead = (text: string): boolean =>
  text.split(/\s+/).every((word) => /[/.~]/.test(word) || !/[^\p{Script=Latin}\p{Script=Han}\P{L}]/u.test(word));

const onlyLooks = (calls: readonly Call[], known: PluginTools): boolean =>
  calls.every(({ tool }) => known[tool]!.effect === "read");

function schemasOf(known: PluginTools): ToolSchemas {
  return Object.fromEntries(Object.entries(known).map(([name, { parameters }]) => [name, parameters]));
}

/** What is wrong with a plan: arguments that do not fit their schemas, or that nobody said. */
function misfitsOf(plan: PlanText | null, known: PluginTools, said: string): string[] {
  if (plan?.kind !== "plan") return [];
  const misfits = checkCalls(plan.calls, known).map(({ tool, argument }) => misfitLine(tool, argument));
  if (misfits.length > 0) return misfits;
  return plan.calls.flatMap((call) =>
    madeUp(call, known[call.tool]!.parameters, said).map((argument) => misfitLine(call.tool, argument)),
  );
}

/** The texts among a call's arguments. */
const textsOf = ({ arguments: given }: Call): string[] =>
  Object.values(given)
    .flat()
    .filter((value) => typeof value === "string");
