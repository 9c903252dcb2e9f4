import type { PolicyRule } from "#contracts/policy";
import type { Decision } from "#contracts/system-api";
import type { Effect } from "#contracts/tools";
import type { Membership } from "./membership.ts";
import { isWithin, type LocalTime } from "./time-span.ts";

/** What is put to the policy: a call whose targets have been resolved. */
export interface Question {
  readonly tool: string;
  /** after lifting; absent for a tool that nobody knows */
  readonly effect?: Effect;
  /** resolved paths of the targets; none where the tool has no paths */
  readonly paths: readonly string[];
  readonly uid: number;
  /** the caller's home, resolved; absent where the account is not known */
  readonly home?: string;
  /** of all accounts, and the caller's as it is resolved */
  readonly homes: readonly string[];
  readonly isMember: Membership;
  readonly now: LocalTime;
  /** whether text of others was among what the request was made of */
  readonly tainted: boolean;
}

export interface Verdict {
  readonly decision: Decision;
  /** why, with the rule's name, in words for the person */
  readonly reason: string;
}

/** One thing that has a say in a verdict: a rule that matched, or, without one, what holds whatever the rules say. */
export interface Ground<Rule = PolicyRule> extends Verdict {
  readonly rule?: Rule;
  /** of which of the targets it speaks */
  readonly path?: string;
}

const strictness: readonly Decision[] = ["allow", "ask", "deny"];
export const isStricter = (a: Decision, b: Decision): boolean => strictness.indexOf(a) > strictness.indexOf(b);
/** The stricter one; of two that are alike the first. */
export const stricter = <V extends Verdict>(a: V, b: V): V => (isStricter(b.decision, a.decision) ? b : a);

/** The verdict on a call: of all its grounds the strictest. */
export function judge(rules: readonly PolicyRule[], question: Question): Verdict {
  const { decision, reason } = groundsOf(rules, question).reduce(stricter);
  return { decision, reason };
}

/**
 * All that the rules say, and what the effect alone demands: a change is always asked for, whatever the rules allow. No
 * matching rule: deny. Each path is judged by itself, so that one allowed path covers no other.
 */
export function groundsOf<Rule extends PolicyRule>(
  rules: readonly Rule[],
  question: Question,
): [Ground<Rule>, ...Ground<Rule>[]] {
  const paths = question.paths.length === 0 ? [undefined] : question.paths;
  const byRules = paths.flatMap((path) => groundsAt(rules, question, path));
  const [first, ...rest] = [...byRules, groundOfEffect(question.effect)];
  return [first!, ...rest];
}

/** What can be asked before the targets are known. */
export type QuestionAhead = Omit<Question, "paths" | "home" | "homes">;

/**
 * The mildest answer that a call can get, before its targets are known: what is denied whatever they are is not even
 * looked at, since looking can be work done with rights that the caller lacks.
 */
export function judgeAhead<Rule extends PolicyRule>(rules: readonly Rule[], question: QuestionAhead): Ground<Rule> {
  const isCertain = ({ match }: PolicyRule): boolean =>
    [match.path_below, match.path_around, match.path_has, match.effect].every((matcher) => matcher === undefined);
  const all: Question = { ...question, paths: [], homes: [] };
  const certain = rules.filter((rule) => isCertain(rule) && matches(rule, all, undefined));
  // A rule on paths can only make stricter what another one says whatever they are.
  if (certain.length > 0) return groundsOf(certain, all).reduce<Ground<Rule>>(stricter, groundOfEffect(all.effect));
  // Where none does, one of these can be the only one that matches.
  const possible = rules.map((rule) => {
    const { path_below: _below, path_around: _around, path_has: _has, effect: _effect, ...match } = rule.match;
    return { ...rule, match };
  });
  const answers = possible.map((rule) =>
    groundsOf([rule], all).reduce<Ground<Rule>>(stricter, groundOfEffect(all.effect)),
  );
  return answers.length === 0
    ? groundsOf<Rule>([], all).reduce(stricter)
    : answers.reduce((best, next) => (stricter(best, next) === next ? best : next));
}

/** Whether a rule speaks of this call, for one of its paths. */
export function matches(rule: PolicyRule, question: Question, path: string | undefined): boolean {
  const { tool, effect, path_below: below, path_around: around, path_has: names } = rule.match;
  const { uid, group, time, tainted } = rule.match;
  return (
    (tool === undefined || tool.includes(question.tool)) &&
    (effect === undefined || (question.effect !== undefined && effect.includes(question.effect))) &&
    (uid === undefined || uid.includes(question.uid)) &&
    (group === undefined || group.some((name) => question.isMember(name) ?? rule.decision !== "allow")) &&
    (time === undefined || isWithin(time, question.now)) &&
    (tainted === undefined || tainted === question.tainted) &&
    (below === undefined || (path !== undefined && below.some((root) => isBelow(path, root, rule, question)))) &&
    (around === undefined || (path !== undefined && around.some((root) => isAround(path, root, rule, question)))) &&
    (names === undefined || (path !== undefined && path.split("/").some((name) => names.includes(name))))
  );
}

function groundsAt<Rule extends PolicyRule>(
  rules: readonly Rule[],
  question: Question,
  path: string | undefined,
): Ground<Rule>[] {
  const where = path === undefined ? {} : { path };
  const said = rules
    .filter((rule) => matches(rule, question, path))
    .map((rule) => {
      const { decision, reason, name } = rule;
      return { decision, reason: `${reason} (policy rule ${name})`, rule, ...where };
    });
  if (said.length > 0) return said;
  const reason = `no policy rule speaks of ${question.tool}${path === undefined ? "" : ` on ${path}`}`;
  return [{ decision: "deny", reason, ...where }];
}

function groundOfEffect(effect: Effect | undefined): Ground<never> {
  if (effect === undefined) return { decision: "deny", reason: "no such tool" };
  if (effect === "read") return { decision: "allow", reason: "it changes nothing" };
  return { decision: "ask", reason: "what changes the machine is always asked for" };
}

/** By components, so that /home/ann is not below /home/an. */
const isBelow = (path: string, root: string, rule: PolicyRule, question: Question): boolean =>
  isMeant(root, rule, question, (place) => holds(place, path));

const isAround = (path: string, root: string, rule: PolicyRule, question: Question): boolean =>
  isMeant(root, rule, question, (place) => holds(trimmed(path), place === "" ? "/" : place));

/**
 * Whether one of the places that a root of a rule means is one that is looked for. A home that is not known can only make
 * the answer stricter. What is not allowed in one's own home is not allowed in another's either, as far as one gets there.
 */
function isMeant(
  root: string,
  { decision }: PolicyRule,
  { home, homes }: Question,
  isWanted: (place: string) => boolean,
): boolean {
  if (!root.startsWith("~/")) return isWanted(trimmed(root));
  if (home === undefined) return decision !== "allow";
  const isWantedIn = (one: string): boolean => isWanted(trimmed(`${trimmed(one)}${root.slice(1)}`));
  return decision === "allow" ? isWantedIn(home) : homes.some(isWantedIn);
}

const trimmed = (path: string): string => (path.endsWith("/") ? path.replace(/\/+$/, "") : path);

const holds = (outer: string, path: string): boolean => path === outer || path.startsWith(`${outer}/`);
