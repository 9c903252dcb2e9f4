import { validator } from "#kit/validator";

/** As much of JSON Schema as plan-follow.ts reads; what else stands there is nobody's business here. */
const schema = {
  $defs: {
    schema: {
      type: "object",
      properties: {
        enum: { type: "array", minItems: 1, items: { type: ["string", "number", "boolean", "null"] } },
        items: { $ref: "#/$defs/schema" },
        properties: { type: "object", additionalProperties: { $ref: "#/$defs/schema" } },
        required: { type: "array", items: { type: "string" } },
      },
    },
  },
  type: "object",
  minProperties: 1,
  propertyNames: { type: "string", pattern: "^[a-z][a-z0-9_]*(\\.[a-z0-9_]+)+$", maxLength: 128 },
  additionalProperties: { $ref: "#/$defs/schema" },
} as const;

/** The tools that a plan may have: JSON schemas of their arguments, by name. */
export type PlanTools = Readonly<Record<string, object>>;

/** @throws {InvalidValueError} when something is not such a schema */
export const planTools = validator<PlanTools>("response_format.tools", schema);
