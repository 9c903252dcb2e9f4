import { type ToolName, tools } from "#contracts/tools";
import { InvalidValueError, validator } from "#kit/validator";

const checks = new Map<ToolName, (value: unknown) => unknown>();

/** Checks a tool's arguments against its schema. @returns what is wrong in one line, or null */
export function checkArguments(tool: ToolName, arguments_: unknown): string | null {
  let check = checks.get(tool);
  if (check === undefined) {
    check = validator(`arguments of ${tool}`, tools[tool].parameters);
    checks.set(tool, check);
  }
  try {
    check(arguments_);
    return null;
  } catch (error) {
    if (error instanceof InvalidValueError) return error.message;
    throw error;
  }
}
