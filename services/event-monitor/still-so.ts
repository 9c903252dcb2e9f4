import { statfsSync, statSync } from "node:fs";
import type { MachineEvent } from "#contracts/event-monitor";
import { type Bus, BusError } from "#kit/bus";

const manager = {
  destination: "org.freedesktop.systemd1",
  path: "/org/freedesktop/systemd1",
  interface: "org.freedesktop.systemd1.Manager",
};
/** Part of a disk that is in use from which on it counts as nearly full, and below which no longer. */
const [full, roomAgain] = [0.95, 0.93];
/** Milliseconds after which a single occurrence is over: nothing tells that it is. */
const passing = 600_000;

/** Whether the trouble is still there, as the machine itself says now. */
export async function stillSo(bus: Bus, event: Pick<MachineEvent, "kind" | "subject" | "last">): Promise<boolean> {
  switch (event.kind) {
    case "unit failed":
    case "crash loop":
      return !isWell((await unitState(bus, event.subject)).state);
    case "out of memory":
      if (event.subject.endsWith(".service")) return !isWell((await unitState(bus, event.subject)).state);
      return Date.now() - Date.parse(event.last) < passing;
    case "disk nearly full":
      return usedPart(event.subject) > roomAgain;
    case "hot cpu":
      return Date.now() - Date.parse(event.last) < passing;
    case "disk error":
    case "read-only file system":
      // Nothing heals these but a new disk, or a restart.
      return true;
  }
}

/** One that is being started may fail again. */
const isWell = (state: string): boolean => state === "active" || state === "inactive";

/** systemd's ActiveState, "inactive" for a unit that is not loaded any more, and how often it started it again by itself. */
export async function unitState(bus: Bus, unit: string): Promise<{ state: string; restarts: number }> {
  try {
    const [path] = await bus.call(manager, "GetUnit", "s", [unit]);
    const at = (type: string) => ({ ...manager, path: path as string, interface: `org.freedesktop.systemd1.${type}` });
    const state = await bus.property<string>(at("Unit"), "ActiveState");
    const restarts = unit.endsWith(".service") ? await bus.property<number>(at("Service"), "NRestarts") : 0;
    return { state, restarts };
  } catch (error) {
    if (error instanceof BusError) return { state: "inactive", restarts: 0 };
    throw error;
  }
}

/** The folders whose disk is nearly full, the first of each disk. */
export function nearlyFull(folders: readonly string[]): string[] {
  const disks = new Map(folders.map((one) => [deviceOf(one), one] as const).reverse());
  return [...disks.values()].filter((one) => usedPart(one) >= full);
}

function deviceOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.dev ?? -1;
}

/** Of what people may write, as df(1) counts it; 0 where it cannot be told. */
function usedPart(folder: string): number {
  try {
    const { blocks, bfree, bavail } = statfsSync(folder);
    const used = blocks - bfree;
    return used + bavail === 0 ? 0 : used / (used + bavail);
  } catch {
    return 0;
  }
}
