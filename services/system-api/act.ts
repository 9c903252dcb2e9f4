import type { JobData } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { log } from "#kit/log";
import type { AuditEntry } from "./audit-chain.ts";
import type { Examined } from "./examine.ts";
import type { Service } from "./service.ts";
import type { Secrets } from "./tool.ts";

/**
 * Acts between two records: the intent is on the disk before anything happens, the outcome after.
 * @throws {BusError} Unavailable when the intent cannot be recorded (nothing was done then), or what the tool throws
 */
export async function act(
  service: Pick<Service, "audit">,
  subject: Omit<AuditEntry, "event">,
  { run }: Pick<Examined, "run">,
  report: (data: JobData) => void,
  signal: AbortSignal,
  secrets: Secrets = {},
): Promise<unknown> {
  await service.audit.append({ event: "intent", ...subject });
  const { uid, client, tool, id } = subject;
  // What is done cannot be withheld any more: without its outcome the intent will be reported as an orphan.
  const outcome = (detail: object): Promise<void> =>
    service.audit
      .append({ event: "outcome", ...({ uid, client, tool, id } as typeof subject), detail })
      .catch((error: Error) => log.error(`job ${id}: ${JSON.stringify(detail)} is not recorded: ${error.message}`));
  let result: unknown;
  try {
    signal.throwIfAborted();
    result = await run(report, signal, secrets);
  } catch (error) {
    if (signal.aborted) await outcome({ outcome: "cancelled" });
    else await outcome({ outcome: "failed", ...nameOf(error) });
    throw error;
  }
  await outcome({ outcome: "done" });
  return result;
}

const nameOf = (error: unknown): object =>
  error instanceof BusError ? { error: error.type, message: error.message } : { error: "unexpected" };
