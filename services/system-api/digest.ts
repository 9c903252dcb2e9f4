import { createHash } from "node:crypto";
import { canonicalJson } from "#kit/canonical-json";
import type { Effect, ToolName } from "#contracts/tools";
import type { Prepared } from "./tool.ts";

/**
 * SHA-256 (hex) over all that a person says yes to: the tool, its arguments, the targets as they were found and exactly
 * what will be done to them. Whatever differs at the commit changes it.
 */
export function digest(
  tool: ToolName,
  arguments_: unknown,
  effect: Effect,
  { targets, exact }: Pick<Prepared<unknown>, "targets" | "exact">,
): string {
  return createHash("sha256")
    .update(canonicalJson({ tool, arguments: arguments_, effect, targets, exact }))
    .digest("hex");
}
