import type { PolicyRule } from "#contracts/policy";
import { isToolName, tools } from "#contracts/tools";
import { checkArguments } from "./check-arguments.ts";
import type { PlacedRule } from "./parse-policy.ts";
import { judge, matches, type Question } from "./policy.ts";

type Example = PolicyRule["examples"][number];

/** The person in the examples: their ids and homes are not those of this machine. */
const person = { uid: 1000, home: "/home/person" };

/** Runs every example of every rule against all rules. @returns one line for each that fails */
export function runExamples(placed: readonly PlacedRule[]): string[] {
  const rules = placed.map(({ rule }) => rule);
  return placed.flatMap(({ where, rule }) => [
    ...rule.examples.flatMap((example, index) =>
      failure(rules, example).map((message) => `${where}: rule ${rule.name}, example ${index + 1}: ${message}`),
    ),
    ...(rule.examples.some((example) => concerns(rule, question(example)))
      ? []
      : [`${where}: rule ${rule.name}: it matches none of its own examples, so they prove nothing about it`]),
  ]);
}

function failure(rules: readonly PolicyRule[], example: Example): string[] {
  if (example.arguments !== undefined && isToolName(example.tool)) {
    const problem = checkArguments(example.tool, example.arguments);
    if (problem !== null) return [problem];
  }
  const { decision, reason } = judge(rules, question(example));
  return decision === example.decision ? [] : [`${example.tool} gives ${decision}, not ${example.decision}: ${reason}`];
}

const concerns = (rule: PolicyRule, asked: Question): boolean =>
  [undefined, ...asked.paths].some((path) => matches(rule, asked, path));

function question(example: Example): Question {
  return {
    tool: example.tool,
    ...(isToolName(example.tool) ? { effect: tools[example.tool].effect } : {}),
    paths: (example.paths ?? []).map((path) => path.replace(/^~(?=\/|$)/, person.home)),
    uid: example.uid ?? person.uid,
    home: person.home,
  };
}
