import type { OperationRequest, OperationResults } from "#contracts/operation";
import { mayReadJournal } from "./may-read-journal.ts";
import { runOperation } from "./run-operation.ts";
import type { ToolContext } from "./tool.ts";

type Question = Omit<OperationRequest<"read-logs">, "uid">;

/**
 * Reads the newest messages of the journal, oldest first: all that fit, or, for a person who may not read the whole
 * journal, those of their own processes (`own`).
 * @throws {BusError} Failed or Unavailable
 */
export async function readLogs(
  { bus, caller, id }: ToolContext,
  question: Question,
  signal: AbortSignal,
): Promise<OperationResults["read-logs"] & { readonly own: boolean }> {
  const own = !mayReadJournal(caller.uid);
  const request = { ...question, ...(own ? { uid: caller.uid } : {}) };
  return { ...(await runOperation(bus, id, "read-logs", request, () => undefined, signal)), own };
}
