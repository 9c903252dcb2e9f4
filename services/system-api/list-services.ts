import { basename } from "node:path";
import type { ServiceEntry } from "#contracts/results/services";
import type { Bus } from "#kit/bus";
import { systemdManager } from "./systemd-manager.ts";

type ListedUnit = readonly [name: string, description: string, load: string, state: string, detail: string];

/** All services that there are: those that systemd has loaded, and those of which only a file is there. @throws {BusError} */
export async function listServices(bus: Bus): Promise<readonly ServiceEntry[]> {
  const [[units], [files]] = (await Promise.all([
    bus.call(systemdManager, "ListUnitsByPatterns", "asas", [[], ["*.service"]]),
    bus.call(systemdManager, "ListUnitFilesByPatterns", "asas", [[], ["*.service"]]),
  ])) as [[ListedUnit[]], [[path: string, enabled: string][]]];
  const enabled = new Map(files.map(([path, state]) => [basename(path), state]));
  const loaded = units
    // Others name it, but there is no such service; one that runs may have lost its file.
    .filter(([, , load, state]) => load !== "not-found" || state !== "inactive")
    .map(([name, description, , state, detail]) => ({
      ...{ name, description, state, detail },
      enabled: enabled.get(name) ?? enabled.get(templateOf(name)) ?? "",
    }));
  const names = new Set(loaded.map(({ name }) => name));
  const resting = [...enabled]
    // Another name of one that is there, or a template, which is none by itself.
    .filter(([name, state]) => !names.has(name) && state !== "alias" && !name.includes("@."))
    .map(([name, state]) => ({ name, description: "", state: "inactive", detail: "dead", enabled: state }));
  return [...loaded, ...resting].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** getty@.service of getty@tty1.service: an instance has no file of its own. */
const templateOf = (name: string): string => name.replace(/@.*(?=\.service$)/, "@");
