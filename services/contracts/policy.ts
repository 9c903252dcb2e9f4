import type { FromSchema } from "json-schema-to-ts";
import type { Decision } from "./system-api.ts";
import type { Effect } from "./tools.ts";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

const clock = "([01][0-9]|2[0-3]):[0-5][0-9]";
const effects = { enum: ["read", "change", "destroy"] } as const;

const matcher = {
  type: "object",
  additionalProperties: false,
  minProperties: 1,
  properties: {
    tool: {
      type: "array",
      minItems: 1,
      items: { type: "string" },
      description: "the tool is one of these",
    },
    effect: {
      type: "array",
      minItems: 1,
      items: effects,
      description: "what the call does is one of these",
    },
    path_below: {
      type: "array",
      minItems: 1,
      items: { type: "string", pattern: "^(/|~/)" },
      description:
        "a resolved path is one of these or lies below it; they are absolute, or begin with ~/ for the home of the caller, " +
        "in rules that do not allow for the home of any account",
    },
    path_around: {
      type: "array",
      minItems: 1,
      items: { type: "string", pattern: "^(/|~/)" },
      description: "a resolved path is one of these or holds it: what is done to a directory is done to all in it",
    },
    path_has: {
      type: "array",
      minItems: 1,
      items: { type: "string", pattern: "^[^/\\u0000]+$" },
      description: "one of the names in a resolved path is one of these, wherever it lies: .git, .env",
    },
    uid: {
      type: "array",
      minItems: 1,
      items: { type: "integer", minimum: 0 },
      description: "the numeric id of the caller is one of these",
    },
    group: {
      type: "array",
      minItems: 1,
      items: { type: "string", pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*$" },
      description:
        "the caller is a member of one of these groups; a group that there is not matches in rules that do not allow",
    },
    time: {
      type: "object",
      additionalProperties: false,
      required: ["between"],
      properties: {
        /** "22:00-07:00" goes past midnight; the end is not in it */
        between: { type: "string", pattern: `^${clock}-(${clock}|24:00)$` },
        /** on which it begins; every day when absent */
        days: { type: "array", minItems: 1, uniqueItems: true, items: { enum: weekdays } },
      },
      description:
        'the local time of day lies between two, such as {between: "22:00-07:00", days: [fri, sat]}; the end is not in it, ' +
        "and the days are those on which it begins, all when absent",
    },
    tainted: {
      type: "boolean",
      description: "whether text of others was among what the request was made of",
    },
  },
} as const;

/** A file of /etc/parlance/policy.d. Rules that match are joined: the strictest wins. No rule: deny. */
export const policySchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  additionalProperties: false,
  required: ["rules"],
  properties: {
    rules: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "match", "decision", "reason", "examples"],
        properties: {
          name: {
            type: "string",
            pattern: "^[a-z][a-z0-9-]*$",
            description: "what the rule is called, in small letters, digits and dashes; shown with its reason",
          },
          match: {
            ...matcher,
            description: "which calls it is for: all of the matchers in it must hold",
          },
          decision: {
            enum: ["allow", "ask", "deny"],
            description: "allow (what only looks is done at once, what changes something is asked for), ask or deny",
          },
          remember: {
            type: "boolean",
            description:
              "with ask: whether the person may agree for good to exactly what they are asked about, which then is done " +
              "without a question; never what destroys, runs a program, takes a secret, or was asked for with text of others",
          },
          reason: { type: "string", minLength: 1, description: "shown to the person, in a few words" },
          examples: {
            description:
              "run whenever the policy is loaded: the decision of the whole policy for this call must be the one given",
            type: "array",
            minItems: 1,
            items: {
              type: "object",
              additionalProperties: false,
              required: ["tool", "decision"],
              properties: {
                tool: { type: "string", description: "the tool that is called" },
                arguments: { type: "object", description: "its arguments, checked against its schema" },
                paths: { type: "array", items: { type: "string" }, description: "resolved paths of the call" },
                uid: { type: "integer", minimum: 0, description: "the id of the caller, 1000 by default" },
                effect: { ...effects, description: "what the call does, after lifting; the tool's own when absent" },
                groups: {
                  type: "array",
                  items: { type: "string" },
                  description: "that the caller is a member of; all others that rules name are there too",
                },
                time: {
                  type: "string",
                  pattern: `^(${weekdays.join("|")}) ${clock}$`,
                  description: 'when it is called, such as "fri 23:30"; "mon 12:00" when absent',
                },
                tainted: {
                  type: "boolean",
                  description: "whether text of others was among what the request was made of",
                },
                decision: { enum: ["allow", "ask", "deny"], description: "what the whole policy must say" },
              },
            },
          },
        },
      },
    },
  },
} as const;

export type PolicyFile = FromSchema<typeof policySchema>;
export type PolicyRule = PolicyFile["rules"][number];

/** A rule and where it stands: `10-default.yaml:4:5`. */
export type PlacedRule = PolicyRule & { readonly where: string };

/** What policy says of a call, and why: everything that had a say. */
export interface Explanation {
  readonly tool: string;
  readonly effect: Effect;
  readonly decision: Decision;
  readonly reason: string;
  /** the resolved targets, in the words of a person; none where it was decided before they were looked up */
  readonly targets: readonly string[];
  readonly grounds: readonly ExplainedGround[];
}

export interface ExplainedGround {
  readonly decision: Decision;
  readonly reason: string;
  /** null for what is built in */
  readonly rule: { readonly name: string; readonly where: string } | null;
  /** the target that it speaks of, where it is a path */
  readonly path: string | null;
  /** whether it is the one that decided */
  readonly decided: boolean;
}
