import { type Address, type Bus, BusError, type Variant } from "#kit/bus";
import { hearSystemd } from "./hear-systemd.ts";
import { systemdManager as manager } from "./systemd-manager.ts";
import { unitPath } from "./unit-path.ts";

/** How a unit ended, in systemd's words and numbers. */
export interface UnitEnd {
  /** property Result: success, exit-code, signal, core-dump, timeout, oom-kill, resources, … */
  readonly result: string;
  /** exit status of the main process; null when a signal ended it or it never ran */
  readonly status: number | null;
  /** number of the signal that ended the main process */
  readonly signal: number | null;
}

export interface Unit {
  readonly name: string;
  /** for a transient unit; must hold `AddRef`. A unit without them is an installed one. */
  readonly properties?: readonly [string, Variant][];
}

/**
 * Has systemd start a unit and waits until it has ended.
 * @param signal asks systemd to stop the unit; the unit may still take its time, and is waited for
 * @throws {BusError} systemd's own, when the unit cannot be started at all
 */
export async function launchUnit(bus: Bus, unit: Unit, signal: AbortSignal): Promise<UnitEnd> {
  await hearSystemd(bus);
  const at = {
    destination: manager.destination,
    path: unitPath(unit.name),
    interface: "org.freedesktop.systemd1.Service",
  };
  const jobEnded = Promise.withResolvers<void>();
  const stateChanged = waker();
  // Listening comes first: a short unit is over before the reply to its start has been read.
  const deaf = await Promise.all([
    bus.subscribe(
      { sender: manager.destination, path: manager.path, interface: manager.interface, member: "JobRemoved" },
      ([, , name]) => {
        if (name === unit.name) jobEnded.resolve();
      },
    ),
    bus.subscribe(
      { sender: manager.destination, path: at.path, interface: properties, member: "PropertiesChanged" },
      () => stateChanged.wake(),
    ),
  ]);
  const stop = (): void => void bus.call(manager, "StopUnit", "ss", [unit.name, "replace"]).catch(ignoreGone);
  try {
    await start(bus, unit);
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
    await jobEnded.promise;
    while (!ended(await bus.property<string>({ ...at, interface: unitInterface }, "ActiveState")))
      await stateChanged.next();
    const end = await readEnd(bus, at);
    await bus.call(manager, "UnrefUnit", "s", [unit.name]);
    return end;
  } finally {
    signal.removeEventListener("abort", stop);
    await Promise.all(deaf.map((off) => off()));
  }
}

async function start(bus: Bus, unit: Unit): Promise<void> {
  if (unit.properties !== undefined) {
    await bus.call(manager, "StartTransientUnit", "ssa(sv)a(sa(sv))", [unit.name, "fail", unit.properties, []]);
    return;
  }
  // The reference keeps the unit, and how it ended, until both have been read.
  await bus.call(manager, "RefUnit", "s", [unit.name]);
  await bus.call(manager, "StartUnit", "ss", [unit.name, "fail"]);
}

async function readEnd(bus: Bus, at: Address): Promise<UnitEnd> {
  const [result, code, status] = await Promise.all([
    bus.property<string>(at, "Result"),
    bus.property<number>(at, "ExecMainCode"),
    bus.property<number>(at, "ExecMainStatus"),
  ]);
  const exited = 1; // CLD_EXITED of waitid(2); 0 when there was no process, otherwise a signal
  return { result, status: code === exited ? status : null, signal: code > exited ? status : null };
}

/** Remembers a call of `wake` that comes between two waits. */
function waker(): { wake(): void; next(): Promise<void> } {
  let current = Promise.withResolvers<void>();
  return {
    wake: () => current.resolve(),
    async next() {
      await current.promise;
      current = Promise.withResolvers<void>();
    },
  };
}

const ended = (state: string): boolean => state === "inactive" || state === "failed";

/** A unit that is to be stopped and is gone already is what was wanted. */
function ignoreGone(error: unknown): void {
  if (!(error instanceof BusError)) throw error;
}

const unitInterface = "org.freedesktop.systemd1.Unit";
const properties = "org.freedesktop.DBus.Properties";
