import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { exitCode } from "#contracts/exit-code";
import { paths } from "#contracts/paths";
import type { Explanation, PlacedRule } from "#contracts/policy";
import type { Call } from "#contracts/tools";
import { locate } from "../locate.ts";
import { visible, visibleJson, visibleLines } from "../visible.ts";
import { type Command, say, UsageError, withSystemApi } from "./command.ts";

export const policyList: Command = {
  about: "show the rules in force",
  run: ({ json }) =>
    withSystemApi(async (api) => {
      const rules = await api.listRules();
      return say(rules.map((rule) => (json ? visibleJson(rule) : describeRule(rule)) + "\n").join(""));
    }),
};

export const policyExplain: Command = {
  takes: "TOOL [ARGUMENTS]",
  about: "say what policy says of a call, and why; ARGUMENTS are JSON",
  options: { utterance: "as if you had said this", foreign: "as if a text of others had been given with it" },
  async run({ words, json, options: { utterance, foreign } }) {
    const call = readCall(words);
    const origin = { ...(utterance === undefined ? {} : { utterance }), ...(foreign ? { foreign: [foreign] } : {}) };
    return await withSystemApi(async (api) => {
      const explanation = await api.explain(call, origin);
      return say((json ? visibleJson(explanation) : describe(explanation)) + "\n");
    });
  },
};

export const policyTest: Command = {
  takes: "[FOLDER]",
  about: `check the rules in a folder and run their examples; ${paths.policy} by default`,
  async run({ words, json }) {
    if (words.length > 1) throw new UsageError(`policy test takes one folder, not ${words.length}`);
    // The code that enforces the policy checks it, as a program of its own: nothing of the System API runs in here.
    const program = fileURLToPath(new URL("../../system-api/check-policy.ts", import.meta.url));
    const arguments_ = [program, ...(json ? ["--json"] : []), "--", words[0] ?? paths.policy];
    const { status, stdout, stderr, error } = spawnSync(process.execPath, arguments_, { encoding: "utf8" });
    if (error !== undefined) throw error;
    process.stderr.write(visibleLines(stderr));
    say(visibleLines(stdout));
    return status === 0 ? exitCode.done : exitCode.failed;
  },
};

function readCall([tool, text = "{}", ...more]: readonly string[]): Call {
  if (tool === undefined) throw new UsageError("a tool is wanted, like files.list");
  if (more.length > 0) throw new UsageError("ARGUMENTS are one word: put the JSON between ' and '");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`ARGUMENTS are not JSON: ${visible((error as Error).message)}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new UsageError(`ARGUMENTS are ${visible(text)}; wanted an object like {"path": "~"}`);
  return locate({ tool, arguments: value as Record<string, unknown> }, process.cwd());
}

function describeRule({ where, name, match, decision, reason }: PlacedRule): string {
  const matchers = Object.entries(match).map(([key, value]) => `    ${key.replace("_", " ")}: ${wordsOf(value)}`);
  return visibleLines([`${verbs[decision]} ${name}: ${reason}  (${where})`, ...matchers].join("\n"));
}

const wordsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(", ")
    : typeof value === "object" && value !== null
      ? Object.values(value).map(wordsOf).join(" on ")
      : String(value);

const verbs = { allow: "Allows", ask: "Asks: ", deny: "Denies" } as const;
const answers = {
  allow: "is done without a question",
  ask: "is done after you said yes",
  deny: "is not done",
} as const;

function describe({ tool, decision, reason, targets, grounds }: Explanation): string {
  const on = targets.length === 0 ? "" : ` (${targets.join(", ")})`;
  const lines = grounds.map(({ decision: said, reason: why, rule, path, decided }) => {
    const by = rule === null ? "built in" : rule.where;
    return `${decided ? "* " : "  "}${said.padEnd(5)}  ${by}${path === null ? "" : ` on ${path}`}: ${why}`;
  });
  return [`${tool}${on} ${answers[decision]}: ${reason}`, "What had a say, the strictest (*) decides:", ...lines]
    .map(visible)
    .join("\n");
}
