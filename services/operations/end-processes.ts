import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { StoppedProcess } from "#contracts/results/processes";
import { parseStat } from "#kit/parse-stat";

export interface NamedProcess {
  readonly pid: number;
  /** ticks after boot */
  readonly started: number;
  readonly name: string;
}

/**
 * Ends processes: asks each with SIGTERM, and kills what still runs after `patience` milliseconds with SIGKILL.
 * One that ended meanwhile is left alone, whoever has its number now: the start is compared right before each signal.
 * @param signal stops the waiting: what still runs then is not killed
 * @throws with code EPERM when the kernel does not let this process signal one of them; nothing is killed then
 */
export async function endProcesses(
  processes: readonly NamedProcess[],
  patience: number,
  signal: AbortSignal,
): Promise<readonly StoppedProcess[]> {
  const ended = new Map<number, StoppedProcess["ended"]>();
  // Nothing is sent yet: either all of them may be stopped or none is.
  for (const one of processes) if (isThere(one)) trySignal(one, 0);

  let left = processes.filter((one) => isThere(one));
  const settle = async (by: "SIGTERM" | "SIGKILL", milliseconds: number): Promise<void> => {
    for (const one of left) if (isThere(one)) trySignal(one, by);
    for (const end = performance.now() + milliseconds; ; await sleep(20)) {
      for (const one of left) if (!isThere(one)) ended.set(one.pid, by);
      left = left.filter(({ pid }) => !ended.has(pid));
      if (left.length === 0 || signal.aborted || performance.now() >= end) return;
    }
  };
  await settle("SIGTERM", patience);
  if (!signal.aborted) await settle("SIGKILL", 2000);
  return processes.map(({ pid, name }) => ({
    ...{ pid, name },
    // One that was gone before the first signal ended by itself, which is what was wanted.
    ended: ended.get(pid) ?? (left.some((one) => one.pid === pid) ? null : "SIGTERM"),
  }));
}

function trySignal({ pid }: NamedProcess, signal: NodeJS.Signals | 0): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Whether this very process still runs; one that has ended and that its parent has not waited for does not. */
function isThere({ pid, started }: NamedProcess): boolean {
  try {
    const { startTicks, state } = parseStat(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return startTicks === started && state !== "Z" && state !== "X";
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}
