import type { Decision, Preview } from "#contracts/system-api";
import type { Caller } from "#kit/bus";
import { withApprovals } from "./approvals.ts";
import { examine, type ExaminedAhead, examineAhead } from "./examine.ts";
import type { ParsedCall } from "./parse-call.ts";
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
export async function prepare(service: Service, call: ParsedCall, caller: Caller): Promise<PrepareReply> {
  const id = newId();
  const record = (event: "denied" | "proposed", { verdict, preview }: ExaminedAhead) =>
    service.audit.append({
      event,
      uid: caller.uid,
      client: caller.sender,
      tool: call.tool,
      arguments: call.arguments,
      id,
      detail: { decision: verdict.decision, reason: preview.reason, targets: preview.targets, ...call.options },
    });
  const deny = async (denied: ExaminedAhead): Promise<PrepareReply> => {
    await record("denied", denied);
    return { id: "", decision: "deny", preview: denied.preview, digest: "" };
  };

  const ahead = examineAhead(service, call, caller.uid);
  if (ahead.verdict.decision === "deny") return deny(ahead);
  const examined = withApprovals(call, await examine(service, call, { bus: service.bus, caller, id }), caller);
  const { verdict, preview, digest } = examined;
  if (verdict.decision === "deny") return deny(examined);
  const rememberable = preview.remember === true;
  service.proposals.add({
    id,
    caller,
    call,
    decision: verdict.decision,
    digest,
    summary: preview.summary,
    rememberable,
  });
  await record("proposed", examined);
  return { id, decision: verdict.decision, preview, digest };
}
