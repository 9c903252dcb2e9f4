import { systemApiErrors } from "#contracts/system-api";
import { type Bus, BusError } from "#kit/bus";
import { nearNames } from "#kit/near-names";
import { listServices } from "./list-services.ts";
import { type LoadedUnit, readUnit } from "./read-unit.ts";

/**
 * Finds the service that a person means: by its name with or without `.service`, by another name of it, and whatever
 * the case of its letters.
 * @throws {BusError} InvalidArguments for a unit of another kind, NotFound with the nearest names, Failed for one that
 *   systemd cannot load
 */
export async function findService(bus: Bus, said: string): Promise<LoadedUnit> {
  const name = serviceName(said);
  if (name.includes("@."))
    throw new BusError(
      systemApiErrors.invalidArguments,
      `${name} is a template, from which services are made; name one of those, like ${name.replace("@.", "@tty1.")}`,
    );
  const found = await read(bus, name);
  if (found !== null) return found;
  const names = (await listServices(bus)).map((one) => one.name);
  const alike = names.filter((one) => one.toLowerCase() === name.toLowerCase());
  const meant = alike.length === 1 ? await read(bus, alike[0]!) : null;
  if (meant !== null) return meant;
  const short = (one: string): string => one.replace(/\.service$/, "");
  const near = [...alike.map(short), ...nearNames(short(name), names.map(short))];
  const hint = near.length === 0 ? "" : `; did you mean ${[...new Set(near)].join(", ")}?`;
  throw new BusError(systemApiErrors.notFound, `there is no service ${short(name)}${hint}`);
}

/** The name of a service as units are named. @throws {BusError} InvalidArguments for a unit of another kind */
export function serviceName(said: string): string {
  const kind = /\.(socket|target|timer|mount|automount|swap|path|slice|scope|device)$/.exec(said)?.[1];
  if (kind !== undefined)
    throw new BusError(systemApiErrors.invalidArguments, `${said} is a ${kind}; only services can be named here`);
  return said.endsWith(".service") ? said : `${said}.service`;
}

async function read(bus: Bus, name: string): Promise<LoadedUnit | null> {
  let unit: LoadedUnit;
  try {
    unit = await readUnit(bus, name);
  } catch (error) {
    // No unit can have such a name.
    if (error instanceof BusError && error.type === "org.freedesktop.DBus.Error.InvalidArgs") return null;
    throw error;
  }
  if (unit.load === "not-found") return null;
  if (unit.load !== "loaded" && unit.load !== "masked")
    throw new BusError(
      systemApiErrors.failed,
      `systemd cannot load ${name} (${unit.load}); \`systemctl status ${name}\` says why`,
    );
  return unit;
}
