import type { FromSchema } from "json-schema-to-ts";

const matcher = {
  type: "object",
  additionalProperties: false,
  minProperties: 1,
  properties: {
    tool: { type: "array", minItems: 1, items: { type: "string" } },
    effect: { type: "array", minItems: 1, items: { enum: ["read", "change", "destroy"] } },
    /** true when a resolved path is one of these or lies below it; absolute, or beginning with ~/ for the caller's home */
    path_below: { type: "array", minItems: 1, items: { type: "string", pattern: "^(/|~/)" } },
    /** true when a resolved path is one of these or holds it: what is done to a directory is done to all in it */
    path_around: { type: "array", minItems: 1, items: { type: "string", pattern: "^(/|~/)" } },
    /** true when one of the names in a resolved path is one of these, wherever it lies: .git, .env */
    path_has: { type: "array", minItems: 1, items: { type: "string", pattern: "^[^/\\u0000]+$" } },
    /** numeric ids of callers */
    uid: { type: "array", minItems: 1, items: { type: "integer", minimum: 0 } },
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
          name: { type: "string", pattern: "^[a-z][a-z0-9-]*$" },
          match: matcher,
          decision: { enum: ["allow", "ask", "deny"] },
          /** shown to the person */
          reason: { type: "string", minLength: 1 },
          /** run whenever the policy is loaded: the decision of the whole policy for this call must be the one given */
          examples: {
            type: "array",
            minItems: 1,
            items: {
              type: "object",
              additionalProperties: false,
              required: ["tool", "decision"],
              properties: {
                tool: { type: "string" },
                arguments: { type: "object" },
                /** resolved paths of the call */
                paths: { type: "array", items: { type: "string" } },
                uid: { type: "integer", minimum: 0 },
                decision: { enum: ["allow", "ask", "deny"] },
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
