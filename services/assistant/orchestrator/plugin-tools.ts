import { isToolName } from "#contracts/tools";
import { InvalidValueError, validator } from "#kit/validator";
import type { PluginTools } from "./propose.ts";

const schema = {
  type: "object",
  propertyNames: { type: "string", pattern: "^[a-z][a-z0-9_]*(\\.[a-z0-9_]+)+$", maxLength: 64 },
  additionalProperties: {
    type: "object",
    required: ["about", "parameters"],
    properties: {
      about: { type: "string", minLength: 1, maxLength: 200, pattern: "^[^\\u0000-\\u001f]*$" },
      parameters: { type: "object" },
      effect: { enum: ["read", "change", "destroy"] },
    },
  },
} as const;
const check = validator<Record<string, Omit<PluginTools[string], "effect"> & Partial<PluginTools[string]>>>(
  "tools",
  schema,
);

/**
 * Reads tools that are described as plugins describe them; one that does not say what it does may do anything.
 * @throws {InvalidValueError | SyntaxError} on a text that does not fit
 */
export function pluginTools(text: string): PluginTools {
  const tools = check(JSON.parse(text));
  // What somebody is shown and what is done must not be two things.
  const taken = Object.keys(tools).filter(isToolName);
  if (taken.length > 0)
    throw new InvalidValueError(
      "tools",
      taken.map((name) => ({ path: [name], message: "is a tool of the machine itself; another name is wanted" })),
    );
  return Object.fromEntries(Object.entries(tools).map(([name, tool]) => [name, { effect: "destroy", ...tool }]));
}
