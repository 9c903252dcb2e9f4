import type { PlacedRule } from "#contracts/policy";
import type { Preview } from "#contracts/system-api";
import { type Effect, tools } from "#contracts/tools";
import type { BusError } from "#kit/bus";
import { decide, decideAhead } from "./decide.ts";
import { digest } from "./digest.ts";
import { findPlaces } from "./find-places.ts";
import type { Origin } from "./judge-egress.ts";
import { findChange } from "./history.ts";
import { listWords } from "./list-words.ts";
import { membershipOf } from "./membership.ts";
import type { ParsedCall } from "./parse-call.ts";
import { type Ground, stricter, type Verdict } from "./policy.ts";
import type { Service } from "./service.ts";
import { refuseWhenOff } from "./switch.ts";
import { localTime } from "./time-span.ts";
import type { Prepared, ToolContext } from "./tool.ts";
import { implementations } from "./tools.ts";

/** A call that was looked at: its targets are resolved and it is decided upon, and nothing has been done. */
export interface Examined extends ExaminedAhead {
  readonly digest: string;
  readonly run: Prepared<unknown>["run"];
  readonly undo: Prepared<unknown>["undo"];
}

/** The mildest answer that policy can give to this caller, and what to show when it is a deny. */
export interface ExaminedAhead {
  /** the strictest of what had a say in it */
  readonly verdict: Ground<PlacedRule>;
  /** all of that */
  readonly grounds: readonly Ground<PlacedRule>[];
  readonly preview: Preview;
}

/** An implementation whose arguments were checked against its schema, which the compiler cannot follow by name. */
interface AnyImplementation {
  prepare(arguments_: unknown, context: ToolContext): Promise<Prepared<unknown>>;
  undo?(back: unknown, context: ToolContext): Promise<Prepared<unknown>>;
}

/**
 * Resolves a call's targets and decides on it. Commit does this a second time.
 * @throws {BusError} what {@link weigh} throws, and the tool's problem with what policy does not deny
 */
export async function examine(
  service: Pick<Service, "policy">,
  call: ParsedCall,
  context: ToolContext,
): Promise<Examined> {
  const { problem, ...examined } = await weigh(service, call, context);
  if (examined.verdict.decision !== "deny" && problem !== undefined) throw problem;
  return examined;
}

/**
 * The same for a call that is not going to be made, so that it does not matter whether it can be done.
 * @throws {BusError} Unavailable while Parlance is switched off, and what the tool's prepare throws
 */
export async function weigh(
  { policy }: Pick<Service, "policy">,
  call: ParsedCall,
  context: ToolContext,
): Promise<Examined & { readonly problem: BusError | undefined }> {
  refuseWhenOff(context.caller);
  const { tool, arguments: arguments_, options: origin, undoes } = call;
  const prepared = await prepareCall(call, context);
  const { targets, problem } = prepared;
  const effect = strongest(undoes === undefined ? tools[tool].effect : "change", prepared.lifted?.effect);
  const { uid } = context.caller;
  const lying = targets.filter(({ path }) => path !== undefined);
  const { others, ...homes } = await findPlaces(
    context,
    lying.map(({ path }) => path!),
  );
  const aliases = lying.flatMap((target, index) => (others[index] ?? []).map((path) => ({ ...target, path })));
  const circumstances = { uid, ...homes, isMember: membershipOf(uid), now: localTime() };
  const found = { tool, arguments: arguments_, effect, targets: [...targets, ...aliases], origin };
  const grounds = decide(policy, found, circumstances);
  const verdict = grounds.reduce(stricter);
  const reason = explain(verdict, origin);
  return {
    verdict,
    grounds,
    digest: digest(tool, arguments_, effect, prepared),
    run: prepared.run,
    undo: prepared.undo,
    problem,
    preview: {
      tool,
      effect,
      summary: prepared.summary,
      exact: prepared.exact,
      targets: targets.map(({ label }) => label),
      undo: prepared.undo?.words ?? null,
      confirm: effect === "destroy" ? (prepared.confirm ?? targets[0]?.label ?? tool) : null,
      reason: prepared.lifted === undefined ? reason : `${prepared.lifted.reason}; ${reason}`,
      ...(prepared.secrets === undefined ? {} : { secrets: prepared.secrets }),
    },
  };
}

/** What the tool would do, or take back. */
async function prepareCall(
  { tool, arguments: arguments_, undoes }: ParsedCall,
  context: ToolContext,
): Promise<Prepared<unknown>> {
  const implementation: AnyImplementation = implementations[tool];
  if (undoes === undefined) return await implementation.prepare(arguments_, context);
  const { back, summary } = findChange(context.caller.uid, undoes);
  if (implementation.undo === undefined) throw new Error(`${tool} noted a way back that it does not know`);
  const prepared = await implementation.undo(back, context);
  return { ...prepared, summary: `Take back "${summary}": ${prepared.summary}` };
}

/** Decides as far as that can be done without a look at the targets. */
export function examineAhead(
  { policy }: Pick<Service, "policy">,
  { tool, arguments: arguments_, options: origin }: ParsedCall,
  uid: number,
): ExaminedAhead {
  const { effect, about } = tools[tool];
  const circumstances = { uid, isMember: membershipOf(uid), now: localTime() };
  const grounds = decideAhead(policy, { tool, arguments: arguments_, origin }, circumstances);
  const verdict = grounds.reduce(stricter);
  const reason = explain(verdict, origin);
  return {
    verdict,
    grounds,
    preview: { tool, effect, summary: about, exact: [], targets: [], undo: null, confirm: null, reason },
  };
}

/** Who is asked learns what else spoke in the request. */
const explain = ({ decision, reason }: Verdict, { foreign = [] }: Origin): string =>
  decision === "allow" || foreign.length === 0 ? reason : `${reason}; the request was given ${listWords(foreign)}`;

const strength: readonly Effect[] = ["read", "change", "destroy"];
const strongest = (a: Effect, b: Effect = a): Effect => (strength.indexOf(b) > strength.indexOf(a) ? b : a);
