import type { PolicyRule } from "#contracts/policy";
import { effectsOf, isToolName, takesPath, type ToolName, tools, toolsLike } from "#contracts/tools";
import { isEmptySpan } from "./time-span.ts";

interface Problem {
  /** where in the rule it stands */
  readonly key: readonly (string | number)[];
  readonly message: string;
}

/** What is wrong with a rule that its schema cannot say: tools and paths that there are not, and what can never match. */
export const contradictions = (rule: PolicyRule): Problem[] => [
  ...unknownTools(rule),
  ...climbingPaths(rule),
  ...pathsOfNone(rule),
  ...impossibleEffects(rule),
  ...emptyTime(rule),
  ...neverRemembered(rule),
];

const unknownTools = ({ match: { tool = [] } }: PolicyRule): Problem[] =>
  tool.flatMap((name, index) =>
    isToolName(name)
      ? []
      : [
          {
            key: ["match", "tool", index],
            message: `no tool is called ${JSON.stringify(name)}; there are ${toolsLike(name)}`,
          },
        ],
  );

const climbingPaths = ({ match }: PolicyRule): Problem[] =>
  (["path_below", "path_around", "path_has"] as const).flatMap((matcher) =>
    (match[matcher] ?? []).flatMap((path, index) =>
      path.split("/").some((part) => part === ".." || part === ".")
        ? [{ key: ["match", matcher, index], message: `${path} has a . or .. in it; write the path it means` }]
        : [],
    ),
  );

function pathsOfNone({ match }: PolicyRule): Problem[] {
  const { tool } = match;
  if (tool === undefined || !tool.every((name) => isToolName(name) && !takesPath(name))) return [];
  return (["path_below", "path_around", "path_has"] as const)
    .filter((matcher) => match[matcher] !== undefined)
    .map((matcher) => ({
      key: ["match", matcher],
      message: `it can never match: no path is given to ${tool.join(", ")}`,
    }));
}

function impossibleEffects({ match: { tool, effect = [] } }: PolicyRule): Problem[] {
  if (tool === undefined || !tool.every(isToolName)) return [];
  return effect.flatMap((one, index) =>
    tool.some((name) => isToolName(name) && effectsOf(name).includes(one))
      ? []
      : [
          {
            key: ["match", "effect", index],
            message: `it can never match: nothing that ${tool.join(", ")} can do is a ${one}`,
          },
        ],
  );
}

const emptyTime = ({ match: { time } }: PolicyRule): Problem[] =>
  time !== undefined && isEmptySpan(time)
    ? [
        {
          key: ["match", "time", "between"],
          message: `it can never match: no time lies between ${time.between.replace("-", " and ")}; 00:00-24:00 is the whole day`,
        },
      ]
    : [];

/** What may be remembered is a yes to a change that runs no code. */
function neverRemembered({ match: { tool }, decision, remember }: PolicyRule): Problem[] {
  if (remember !== true) return [];
  if (decision !== "ask")
    return [{ key: ["remember"], message: `nothing is asked about where it says ${decision}; remember goes with ask` }];
  const known = (tool ?? []).filter(isToolName);
  const isNever = (name: ToolName): boolean =>
    !effectsOf(name).includes("change") || (tools[name].tags as readonly string[]).includes("exec");
  if (tool !== undefined && known.length > 0 && !known.every(isNever)) return [];
  const which = tool === undefined ? "it names no tool" : `never of ${tool.join(", ")}, which destroy or run code`;
  return [{ key: ["remember"], message: `a yes is remembered for changes by tools that are named alone; ${which}` }];
}
