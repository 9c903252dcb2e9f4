import { systemApiErrors } from "#contracts/system-api";
import { type Address, type Bus, BusError, unpack } from "#kit/bus";

/** NetworkManager's name on the bus, and the beginning of all its interfaces' names. */
export const networkManager = "org.freedesktop.NetworkManager";
/** The object that all others are reached through. */
export const networkManagerItself: Address = {
  destination: networkManager,
  path: "/org/freedesktop/NetworkManager",
  interface: networkManager,
};

export type NetworkProperties = Record<string, unknown>;
/** Properties by object path and interface. */
export type NetworkObjects = Record<string, Record<string, NetworkProperties>>;

/**
 * All that NetworkManager shows of itself: in one call, so that the parts fit together.
 * @throws {BusError} Unavailable when it does not answer
 */
export async function readNetwork(bus: Bus): Promise<NetworkObjects> {
  const address = {
    destination: networkManager,
    path: "/org/freedesktop",
    interface: "org.freedesktop.DBus.ObjectManager",
  };
  try {
    const [objects] = await bus.call(address, "GetManagedObjects");
    return unpack(objects) as NetworkObjects;
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    throw new BusError(
      systemApiErrors.unavailable,
      `NetworkManager does not answer (${error.message}), so nothing is known of the network; systemctl status NetworkManager says why`,
    );
  }
}

/** Its devices, without those that it could make but has not, such as a bridge that only a profile speaks of. */
export function realDevices(objects: NetworkObjects): NetworkProperties[] {
  return Object.values(objects)
    .flatMap((object): NetworkProperties[] => [object[`${networkManager}.Device`] ?? []].flat())
    .filter((device) => device["Real"] !== false);
}
