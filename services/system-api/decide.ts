import type { PolicyRule } from "#contracts/policy";
import { type Effect, type ToolName, tools } from "#contracts/tools";
import { isTainted, judgeEgress, type Origin } from "./judge-egress.ts";
import { type Ground, groundsOf, judgeAhead, type Question } from "./policy.ts";
import { protectedPath } from "./protected-path.ts";
import type { Target } from "./tool.ts";

/** Who asks, and when. */
export type Circumstances = Pick<Question, "uid" | "home" | "homes" | "isMember" | "now">;

/** A call whose targets are known. */
export interface FoundCall {
  readonly tool: ToolName;
  readonly arguments: unknown;
  /** after lifting */
  readonly effect: Effect;
  readonly targets: readonly Pick<Target, "path" | "judgedAs">[];
  readonly origin: Origin;
}

/** All that speaks for or against a call: the rules, for each of its targets, and what no rule can open. The strictest holds. */
export function decide<Rule extends PolicyRule>(
  rules: readonly Rule[],
  { tool, arguments: arguments_, effect, targets, origin }: FoundCall,
  circumstances: Circumstances,
): [Ground<Rule>, ...Ground<Rule>[]] {
  const pathsOf = (judgedAs?: ToolName): string[] =>
    targets.flatMap((target) => (target.path === undefined || target.judgedAs !== judgedAs ? [] : [target.path]));
  const question = { ...circumstances, tainted: isTainted(origin) };
  const others = new Set(targets.flatMap(({ judgedAs }) => judgedAs ?? []));
  const [first, ...rest] = groundsOf(rules, { ...question, tool, effect, paths: pathsOf() });
  return [
    first,
    ...rest,
    ...[...others].flatMap((other) =>
      groundsOf(rules, { ...question, tool: other, effect: tools[other].effect, paths: pathsOf(other) }),
    ),
    ...(effect === "read" ? [] : pathsOf().flatMap((path) => judgeWhole(path, circumstances.homes))),
    ...judgeEgress(tool, arguments_, origin),
  ];
}

/** The mildest answer that a call can get, before its targets are known; see {@link judgeAhead}. */
export function decideAhead<Rule extends PolicyRule>(
  rules: readonly Rule[],
  { tool, arguments: arguments_, origin }: Pick<FoundCall, "tool" | "arguments" | "origin">,
  circumstances: Pick<Circumstances, "uid" | "isMember" | "now">,
): [Ground<Rule>, ...Ground<Rule>[]] {
  const question = { ...circumstances, tool, effect: tools[tool].effect, tainted: isTainted(origin) };
  return [judgeAhead(rules, question), ...judgeEgress(tool, arguments_, origin)];
}

/** / and homes as a whole. */
function judgeWhole(path: string, homes: readonly string[]): Ground<never>[] {
  const reason = protectedPath(path, homes);
  return reason === null ? [] : [{ decision: "deny", reason, path }];
}
