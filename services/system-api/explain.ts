import type { Explanation } from "#contracts/policy";
import type { Caller } from "#kit/bus";
import { withApprovals } from "./approvals.ts";
import { examineAhead, weigh } from "./examine.ts";
import { parseCall } from "./parse-call.ts";
import { newId } from "./proposals.ts";
import type { Service } from "./service.ts";

/**
 * What policy says of a call, and all that had a say in it. Looks as Prepare does, and leaves no proposal and, since
 * whoever may ask may know what would be answered, no record.
 * @throws {BusError}
 */
export async function explain(
  service: Service,
  tool: string,
  arguments_: string,
  options: Readonly<Record<string, unknown>>,
  caller: Caller,
): Promise<Explanation> {
  const call = parseCall(tool, arguments_, options);
  const ahead = examineAhead(service, call, caller.uid);
  const { verdict, preview, grounds } =
    ahead.verdict.decision === "deny"
      ? ahead
      : withApprovals(call, await weigh(service, call, { bus: service.bus, caller, id: newId() }), caller);
  return {
    tool,
    effect: preview.effect,
    decision: verdict.decision,
    reason: preview.reason,
    targets: preview.targets,
    grounds: grounds.map((ground) => ({
      decision: ground.decision,
      reason: ground.reason,
      rule: ground.rule === undefined ? null : { name: ground.rule.name, where: ground.rule.where },
      path: ground.path ?? null,
      decided: ground === verdict,
    })),
  };
}
