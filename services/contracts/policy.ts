import type { FromSchema } from "json-schema-to-ts";

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
      items: { enum: ["read", "change", "destroy"] },
      description: "what the call does is one of these",
    },
    path_below: {
      type: "array",
      minItems: 1,
      items: { type: "string", pattern: "^(/|~/)" },
      description:
        "a resolved path is one of these or lies below it; they are absolute, or begin with ~/ for the home of the caller",
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
