import { type Bus, BusError } from "#kit/bus";
import { isActive, type LoadedUnit, readUnit } from "./read-unit.ts";

/** Units that are looked at, at most: what stops with more than this is not told apart. */
const most = 300;

/** The names of all active units that systemd stops together with one, directly or because of another, sorted. @throws {BusError} */
export async function dependentsOf(bus: Bus, unit: LoadedUnit): Promise<readonly string[]> {
  const found = new Map<string, boolean>([[unit.entry.name, false]]);
  const queue = [...unit.dependents];
  for (let name = queue.shift(); name !== undefined && found.size < most; name = queue.shift()) {
    if (found.has(name)) continue;
    const { active, dependents } = await look(bus, name);
    found.set(name, active);
    if (active) queue.push(...dependents);
  }
  return [...found].flatMap(([name, active]) => (active ? [name] : [])).sort();
}

/** Those of the names whose units are active, sorted. @throws {BusError} */
export async function activeOf(bus: Bus, names: readonly string[]): Promise<readonly string[]> {
  const looked = await Promise.all(names.map(async (name) => ({ name, ...(await look(bus, name)) })));
  return looked.flatMap(({ name, active }) => (active ? [name] : [])).sort();
}

async function look(bus: Bus, name: string): Promise<{ active: boolean; dependents: readonly string[] }> {
  try {
    const { entry, dependents } = await readUnit(bus, name);
    return { active: isActive(entry.state), dependents };
  } catch (error) {
    // It was unloaded meanwhile.
    if (error instanceof BusError) return { active: false, dependents: [] };
    throw error;
  }
}
