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

/** Tools whose arguments are copied from what a person said, and are not thought up or translated. */
export interface Copied {
  /** What was said: a text among the arguments is a piece of one of these, of whole words, and each piece makes one value. */
  readonly from: readonly string[];
  readonly tools: readonly string[];
  /** Whether a number must stand there in digits, too; only one that must be given is thought up where none is left. */
  readonly numbers?: boolean;
}

/** What a plan may be. */
export interface PlanForm {
  readonly tools: PlanTools;
  readonly copied?: Copied | undefined;
}

const copiedSchema = {
  type: "object",
  required: ["from", "tools"],
  additionalProperties: false,
  properties: {
    from: { type: "array", minItems: 1, items: { type: "string" } },
    tools: { type: "array", items: { type: "string" } },
    numbers: { type: "boolean" },
  },
} as const;

/** @throws {InvalidValueError} when something is not of that form */
export const copiedFrom = validator<Copied>("response_format.copied", copiedSchema);
