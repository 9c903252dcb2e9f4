import { endProcesses } from "./end-processes.ts";
import { OperationError } from "./operation-error.ts";
import { runOperation } from "./run-operation.ts";

/** Milliseconds that a process has to end by itself; the System API's preview says so. */
const patience = 5000;

await runOperation("stop-processes", async ({ uid, gid, processes }) => {
  const cancel = new AbortController();
  process.once("SIGTERM", () => cancel.abort());
  becomeUser(uid, gid);
  try {
    return await endProcesses(processes, patience, cancel.signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
    throw new OperationError(
      "failed",
      "the kernel does not let this user stop one of these processes; none was stopped",
    );
  }
});

/** For good: from here on the kernel lets it signal that user's processes and nobody else's. */
function becomeUser(uid: number, gid: number): void {
  process.setgroups!([]);
  process.setgid!(gid);
  process.setuid!(uid);
}
