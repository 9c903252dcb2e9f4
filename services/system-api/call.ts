import { systemApiErrors } from "#contracts/system-api";
import { BusError, type Caller } from "#kit/bus";
import { act } from "./act.ts";
import { examine } from "./examine.ts";
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
  const job = service.jobs.open(id, caller);
  try {
    const examined = await examine(service, parsed.tool, parsed.arguments, { bus: service.bus, caller, id });
    const { decision } = examined.verdict;
    const subject = { uid: caller.uid, client: caller.sender, tool: parsed.tool, id };
    if (decision !== "allow") {
      const { reason } = examined.preview;
      const detail = { decision, reason, by: "Call", ...parsed.options };
      await service.audit.append({ event: "denied", ...subject, arguments: parsed.arguments, detail });
      throw new BusError(
        systemApiErrors.denied,
        decision === "ask" ? `${parsed.tool} has to be asked for, with Prepare and Commit: ${reason}` : reason,
      );
    }
    const detail = { targets: examined.preview.targets, ...parsed.options };
    const intent = { ...subject, arguments: parsed.arguments, ...(Object.keys(detail).length > 0 ? { detail } : {}) };
    return await act(service, intent, examined, () => undefined, job.signal);
  } finally {
    job.close();
  }
}
