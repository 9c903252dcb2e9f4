import type { Decision, Preview } from "#contracts/system-api";
import type { Caller } from "#kit/bus";
import { examine } from "./examine.ts";
import { parseCall } from "./parse-call.ts";
import { newId } from "./proposals.ts";
import type { Service } from "./service.ts";

/** What Prepare answers; `id` and `digest` are empty for a deny, which is never a proposal. */
export interface PrepareReply {
  readonly id: string;
  readonly decision: Decision;
  readonly preview: Preview;
  readonly digest: string;
}

/** Looks at a call and keeps it as a proposal that {@link commit} can act on. @throws {BusError} */
export async function prepare(
  service: Service,
  tool: string,
  arguments_: string,
  options: Readonly<Record<string, unknown>>,
  caller: Caller,
): Promise<PrepareReply> {
  const call = parseCall(tool, arguments_, options);
  const id = newId();
  const { verdict, preview, digest } = await examine(service, call.tool, call.arguments, {
    bus: service.bus,
    caller,
    id,
  });
  const { decision } = verdict;
  const denied = decision === "deny";
  await service.audit.append({
    event: denied ? "denied" : "proposed",
    uid: caller.uid,
    client: caller.sender,
    tool: call.tool,
    arguments: call.arguments,
    id,
    detail: { decision, reason: preview.reason, targets: preview.targets, digest, ...call.options },
  });
  if (denied) return { id: "", decision, preview, digest: "" };
  service.proposals.add({ id, caller, tool: call.tool, arguments: call.arguments, digest, summary: preview.summary });
  return { id, decision, preview, digest };
}
