import { systemApiErrors } from "#contracts/system-api";
import { tools } from "#contracts/tools";
import { BusError, type Caller } from "#kit/bus";
import { act } from "./act.ts";
import { examine, type ExaminedAhead, examineAhead } from "./examine.ts";
import { parseCall } from "./parse-call.ts";
import { newId } from "./proposals.ts";
import type { Service } from "./service.ts";

/** Does at once what policy allows without a question. @returns the tool's result @throws {BusError} */
export async function call(
  service: Service,
  tool: string,
  arguments_: string,
  options: Readonly<Record<string, unknown>>,
  caller: Caller,
): Promise<unknown> {
  const parsed = parseCall(tool, arguments_, options);
  const id = newId();
  const subject = { uid: caller.uid, client: caller.sender, tool: parsed.tool, arguments: parsed.arguments, id };
  const insist = async ({ verdict, preview }: ExaminedAhead): Promise<void> => {
    const { decision } = verdict;
    // polkit may have to ask for a password, which takes longer than a call should.
    if (decision === "allow" && tools[parsed.tool].as === "user") return;
    const { reason } = preview;
    await service.audit.append({
      event: "denied",
      ...subject,
      detail: { decision, reason, by: "Call", ...parsed.options },
    });
    const hint = `${parsed.tool} has to be asked for, with Prepare and Commit: ${reason}`;
    throw new BusError(systemApiErrors.denied, decision === "deny" ? reason : hint);
  };

  const job = service.jobs.open(id, caller);
  try {
    await insist(examineAhead(service, parsed, caller.uid));
    const examined = await examine(service, parsed, { bus: service.bus, caller, id });
    await insist(examined);
    const intent = { ...subject, detail: { targets: examined.preview.targets, ...parsed.options } };
    return await act(service, intent, examined, () => undefined, job.signal);
  } finally {
    job.close();
  }
}
