import { systemApiErrors } from "#contracts/system-api";
import { type Bus, BusError } from "#kit/bus";
import { hearSystemd } from "./hear-systemd.ts";
import { systemdManager as manager } from "./systemd-manager.ts";

export type UnitJob = "StartUnit" | "StopUnit" | "RestartUnit";

/**
 * Has systemd start, stop or restart a unit and waits until that is done: as long as the unit takes.
 * @param signal takes the job back: what was to start is stopped again; a stop or restart stays as far as it came
 * @throws {BusError} Failed, with systemd's reason, when it refuses or the job does not end well
 */
export async function runUnitJob(bus: Bus, job: UnitJob, unit: string, signal: AbortSignal): Promise<void> {
  await hearSystemd(bus);
  const results = new Map<string, string>();
  let wanted: string | undefined;
  const ended = Promise.withResolvers<string>();
  // Listening comes first: a short job is over before the reply to its start has been read.
  const deaf = await bus.subscribe(
    { sender: manager.destination, path: manager.path, interface: manager.interface, member: "JobRemoved" },
    ([, path, , result]) => {
      results.set(path as string, result as string);
      if (path === wanted) ended.resolve(result as string);
    },
  );
  const cancel = (): void => {
    // Without its job a unit that starts would go on starting.
    const undone =
      job === "StartUnit"
        ? bus.call(manager, "StopUnit", "ss", [unit, "replace"])
        : bus.call(manager, "CancelJob", "u", [Number(wanted?.split("/").at(-1))]);
    // A job that has just ended cannot be taken back, and need not be.
    void undone.catch(() => undefined);
  };
  try {
    wanted = (await queue(bus, job, unit)) as string;
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) cancel();
    const result = results.get(wanted) ?? (await ended.promise);
    if (result !== "done") throw failure(job, unit, reasons[result] ?? `its job ended with “${result}”`);
  } finally {
    signal.removeEventListener("abort", cancel);
    await deaf();
  }
}

async function queue(bus: Bus, job: UnitJob, unit: string): Promise<unknown> {
  try {
    return (await bus.call(manager, job, "ss", [unit, "replace"]))[0];
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    throw failure(job, unit, error.message.replace(/\.$/, ""));
  }
}

function failure(job: UnitJob, unit: string, why: string): BusError {
  const verb = { StartUnit: "started", StopUnit: "stopped", RestartUnit: "restarted" }[job];
  return new BusError(
    systemApiErrors.failed,
    `${unit} could not be ${verb}: ${why}; \`journalctl --unit=${unit} --lines=20\` shows its last messages`,
  );
}

/** What the result of a job means (org.freedesktop.systemd1, JobRemoved). */
const reasons: Readonly<Record<string, string>> = {
  canceled: "it was cancelled",
  timeout: "it took too long",
  failed: "it failed",
  dependency: "something that it needs could not be started",
  skipped: "it does not apply to it as it is now",
  assert: "what its file asserts does not hold",
  unsupported: "this system does not support it",
};
