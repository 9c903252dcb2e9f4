import { type PlacedRule, type PolicyRule, type Weekday } from "#contracts/policy";
import { isToolName, tools } from "#contracts/tools";
import { checkArguments } from "./check-arguments.ts";
import { judge, matches, type Question } from "./policy.ts";
import { minutesOf } from "./time-span.ts";

type Example = PolicyRule["examples"][number];

/** The person in the examples: their ids and homes are not those of this machine. */
const person = { uid: 1000, home: "/home/person" };

/** Runs every example of every rule against all rules. @returns one line for each that fails */
export function runExamples(rules: readonly PlacedRule[]): string[] {
  return rules.flatMap((rule) => {
    const at = `${rule.where}: rule ${rule.name}`;
    return [
      ...rule.examples.flatMap((example, index) =>
        failure(rules, example).map((message) => `${at}, example ${index + 1}: ${message}`),
      ),
      ...(rule.examples.some((example) => concerns(rule, question(example)))
        ? []
        : [`${at}: it matches none of its own examples, so they prove nothing about it`]),
    ];
  });
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

function question({
  tool,
  effect,
  paths = [],
  uid,
  groups = [],
  time = "mon 12:00",
  tainted = false,
}: Example): Question {
  const [day, clock] = time.split(" ") as [Weekday, string];
  const known = isToolName(tool) ? { effect: effect ?? tools[tool].effect } : {};
  return {
    tool,
    ...known,
    paths: paths.map((path) => path.replace(/^~(?=\/|$)/, person.home)),
    uid: uid ?? person.uid,
    home: person.home,
    homes: [person.home],
    isMember: (group) => groups.includes(group),
    now: { day, minute: minutesOf(clock) },
    tainted,
  };
}
