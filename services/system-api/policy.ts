import type { PolicyRule } from "#contracts/policy";
import type { Decision } from "#contracts/system-api";
import type { Effect } from "#contracts/tools";

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
}

export interface Verdict {
  readonly decision: Decision;
  /** why, with the rule's name, in words for the person */
  readonly reason: string;
}

const strictness: readonly Decision[] = ["allow", "ask", "deny"];
export const stricter = (a: Verdict, b: Verdict): Verdict =>
  strictness.indexOf(b.decision) > strictness.indexOf(a.decision) ? b : a;

/**
 * The strictest of what the rules say and of what the effect alone demands: a change is always asked for, whatever
 * the rules allow. No matching rule: deny. Each path is judged by itself, so that one allowed path covers no other.
 */
export function judge(rules: readonly PolicyRule[], question: Question): Verdict {
  const paths = question.paths.length === 0 ? [undefined] : question.paths;
  const byRules = paths.map((path) => judgeTarget(rules, question, path)).reduce(stricter);
  return stricter(byRules, judgeEffect(question.effect));
}

/**
 * The mildest answer that a call can get, before its targets are known: what is denied whatever they are is not even
 * looked at, since looking can be work done with rights that the caller lacks.
 */
export function judgeAhead(rules: readonly PolicyRule[], question: Omit<Question, "paths" | "home">): Verdict {
  const isCertain = ({ match }: PolicyRule): boolean =>
    [match.path_below, match.path_around, match.path_has, match.effect].every((matcher) => matcher === undefined);
  const all = { ...question, paths: [] };
  const certain = rules.filter((rule) => isCertain(rule) && matches(rule, all, undefined));
  // A rule on paths can only make stricter what another one says whatever they are.
  if (certain.length > 0) return judge(certain, all);
  // Where none does, one of these can be the only one that matches.
  const possible = rules.map((rule): PolicyRule => {
    const { path_below: _below, path_around: _around, path_has: _has, effect: _effect, ...match } = rule.match;
    return { ...rule, match };
  });
  const mildest = possible
    .map((rule) => judge([rule], all))
    .reduce<Verdict | undefined>((best, next) => (best && stricter(best, next) === next ? best : next), undefined);
  return mildest ?? judge([], all);
}

/** Whether a rule speaks of this call, for one of its paths. */
export function matches(rule: PolicyRule, question: Question, path: string | undefined): boolean {
  const { tool, effect, path_below: below, path_around: around, path_has: names, uid } = rule.match;
  const { home } = question;
  return (
    (tool === undefined || tool.includes(question.tool)) &&
    (effect === undefined || (question.effect !== undefined && effect.includes(question.effect))) &&
    (uid === undefined || uid.includes(question.uid)) &&
    (below === undefined || (path !== undefined && below.some((root) => isBelow(path, root, rule, home)))) &&
    (around === undefined || (path !== undefined && around.some((root) => isAround(path, root, rule, home)))) &&
    (names === undefined || (path !== undefined && path.split("/").some((name) => names.includes(name))))
  );
}

function judgeTarget(rules: readonly PolicyRule[], question: Question, path: string | undefined): Verdict {
  const none: Verdict = {
    decision: "deny",
    reason: `no policy rule speaks of ${question.tool}${path === undefined ? "" : ` on ${path}`}`,
  };
  return (
    rules
      .filter((rule) => matches(rule, question, path))
      .map((rule): Verdict => ({ decision: rule.decision, reason: `${rule.reason} (policy rule ${rule.name})` }))
      .reduce<Verdict | undefined>((strictest, next) => (strictest ? stricter(strictest, next) : next), undefined) ??
    none
  );
}

function judgeEffect(effect: Effect | undefined): Verdict {
  if (effect === undefined) return { decision: "deny", reason: "no such tool" };
  if (effect === "read") return { decision: "allow", reason: "it changes nothing" };
  return { decision: "ask", reason: "what changes the machine is always asked for" };
}

/** By components, so that /home/ann is not below /home/an. An unknown home can only make the answer stricter. */
function isBelow(path: string, root: string, rule: PolicyRule, home: string | undefined): boolean {
  const full = expand(root, home);
  return full === undefined ? rule.decision !== "allow" : holds(full, path);
}

function isAround(path: string, root: string, rule: PolicyRule, home: string | undefined): boolean {
  const full = expand(root, home);
  return full === undefined ? rule.decision !== "allow" : holds(path.replace(/\/+$/, ""), full === "" ? "/" : full);
}

function expand(root: string, home: string | undefined): string | undefined {
  const inHome = root.startsWith("~/");
  if (inHome && home === undefined) return undefined;
  return (inHome ? `${home}/${root.slice(2)}` : root).replace(/\/+$/, "");
}

const holds = (outer: string, path: string): boolean => path === outer || path.startsWith(`${outer}/`);
