import { type Address, type Bus, unpack } from "#kit/bus";

/** All properties of one interface of an object, variants unpacked; 64-bit numbers are BigInts. @throws {BusError} */
export async function readProperties(bus: Bus, of: Address): Promise<Readonly<Record<string, unknown>>> {
  const properties = { ...of, interface: "org.freedesktop.DBus.Properties" };
  const [all] = await bus.call(properties, "GetAll", "s", [of.interface]);
  return unpack(all) as Record<string, unknown>;
}
