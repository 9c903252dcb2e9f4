import type { ServiceEntry, ServiceStatus } from "#contracts/results/services";
import type { Bus } from "#kit/bus";
import { readProperties } from "./read-properties.ts";
import { systemdManager } from "./systemd-manager.ts";
import { unitPath } from "./unit-path.ts";

/** A unit as systemd has it loaded. */
export interface LoadedUnit {
  readonly entry: ServiceEntry;
  /** loaded, not-found, masked, error, bad-setting, … */
  readonly load: string;
  readonly file: string | null;
  /** since when it is in its state, ISO 8601 in UTC; null when it has never been started */
  readonly since: string | null;
  /** what happens to the machine when it ends well: none, poweroff, reboot, … */
  readonly successAction: string;
  readonly refuses: { readonly start: boolean; readonly stop: boolean };
  /** units that are stopped (and restarted) together with it */
  readonly dependents: readonly string[];
  /** units that are stopped when it starts */
  readonly rivals: readonly string[];
  /** sockets, timers and paths that start it when it is needed */
  readonly triggers: readonly string[];
}

/** Has systemd load a unit, by any of its names, and reads it. @throws {BusError} for a name that no unit can have */
export async function readUnit(bus: Bus, name: string): Promise<LoadedUnit> {
  await bus.call(systemdManager, "LoadUnit", "s", [name]);
  const unit = await readProperties(bus, at(name, "org.freedesktop.systemd1.Unit"));
  const text = (key: string): string => String(unit[key] ?? "");
  const names = (...keys: string[]): string[] => [
    ...new Set(keys.flatMap((key) => (unit[key] as readonly string[] | undefined) ?? [])),
  ];
  const changed = Number(unit["StateChangeTimestamp"] ?? 0);
  return {
    entry: {
      name: text("Id"),
      description: text("Description"),
      state: text("ActiveState"),
      detail: text("SubState"),
      enabled: text("UnitFileState"),
    },
    load: text("LoadState"),
    file: text("FragmentPath") || null,
    since: changed > 0 ? new Date(changed / 1000).toISOString() : null,
    successAction: text("SuccessAction") || "none",
    refuses: { start: unit["RefuseManualStart"] === true, stop: unit["RefuseManualStop"] === true },
    // Those to which a stop goes on (unit_dependency_to_atom of systemd).
    dependents: names("RequiredBy", "RequisiteOf", "BoundBy", "ConsistsOf", "PropagatesStopTo"),
    rivals: names("Conflicts", "ConflictedBy"),
    triggers: names("TriggeredBy"),
  };
}

/** What else there is to say of a loaded service. @throws {BusError} */
export async function readServiceStatus(bus: Bus, { entry, file, since }: LoadedUnit): Promise<ServiceStatus> {
  const service = await readProperties(bus, at(entry.name, "org.freedesktop.systemd1.Service"));
  const memory = service["MemoryCurrent"] as bigint | number | undefined;
  return {
    ...entry,
    file,
    since,
    result: String(service["Result"] ?? ""),
    pid: Number(service["MainPID"]) || null,
    // All bits set where nothing is counted.
    memory: memory === undefined || BigInt(memory) === 2n ** 64n - 1n ? null : Number(memory),
  };
}

export const isActive = (state: string): boolean => state !== "inactive" && state !== "failed";

const at = (name: string, interface_: string) => ({
  destination: systemdManager.destination,
  path: unitPath(name),
  interface: interface_,
});
