import { isIP } from "node:net";
import { systemApiErrors } from "#contracts/system-api";
import { type Address, type Bus, BusError } from "#kit/bus";
import { type ConnectionSettings, dnsOf, withDns } from "../dns-settings.ts";
import { listWords } from "../list-words.ts";
import { lostWithNetwork } from "../lost-with-network.ts";
import { networkManager, type NetworkObjects, readNetwork } from "../read-network.ts";
import type { ToolImplementation } from "../tool.ts";

const toDisk = 1;

/** Sets the DNS servers of the connection that the machine is online with, in its profile, so that they stay. */
export const networkSetDns: ToolImplementation<"network.set_dns"> = {
  async prepare({ servers }, { bus, caller }) {
    const wrong = servers.filter((server) => isIP(server) === 0);
    if (wrong.length > 0)
      throw new BusError(systemApiErrors.invalidArguments, `${wrong.join(", ")}: not an IP address, like 192.0.2.53`);
    const { name, uuid, profile, devices } = findConnection(await readNetwork(bus));
    const settings = await readSettings(bus, profile);
    const changed = withDns(settings, servers);
    const before = dnsOf(settings);
    const lost = await lostWithNetwork(bus, caller);
    const interfaces = devices.map((device) => device.interface);
    return {
      summary: `Use ${listWords(servers)} as the DNS server${servers.length === 1 ? "" : "s"} of ${name} (${listWords(interfaces)}), and no other`,
      exact: [
        `${networkManager}.Settings.Connection.Update2(${uuid}, dns-data: ${servers.join(" ")}, ignore-auto-dns: yes)`,
        ...interfaces.map((one) => `${networkManager}.Device.Reapply(${one})`),
      ],
      targets: [{ label: name, identity: JSON.stringify({ uuid, interfaces, before }) }],
      undo: `set them back: ${[...before.own, ...(before.automatic ? ["those that the network hands out"] : [])].join(", ") || "none"}`,
      ...(lost === null ? {} : { lifted: { effect: "destroy", reason: lost } }),
      async run() {
        await bus.call(profile, "Update2", "a{sa{sv}}ua{sv}", [changed, toDisk, {}]).catch(refused);
        for (const { path } of devices)
          await bus
            .call(
              { destination: networkManager, path, interface: `${networkManager}.Device` },
              "Reapply",
              "a{sa{sv}}tu",
              [{}, 0n, 0],
            )
            .catch((error: unknown) => refused(error, "it is saved, and holds from the next connection on"));
        return { connection: name, servers };
      },
    };
  },
};

interface Connection {
  readonly name: string;
  readonly uuid: string;
  readonly profile: Address;
  readonly devices: readonly { readonly path: string; readonly interface: string }[];
}

/** The connection that the machine is online with; without one, the first that is up and leads out of it. */
function findConnection(objects: NetworkObjects): Connection {
  const manager = objects["/org/freedesktop/NetworkManager"]?.[networkManager] ?? {};
  const resolver = objects["/org/freedesktop/NetworkManager/DnsManager"]?.[`${networkManager}.DnsManager`];
  if (resolver?.["Mode"] === "none")
    throw new BusError(
      systemApiErrors.unavailable,
      "NetworkManager is told to leave DNS alone (dns=none in its configuration), so it cannot be set with it",
    );
  const active = (path: string) => objects[path]?.[`${networkManager}.Connection.Active`];
  const activated = 2;
  const others = ((manager["ActiveConnections"] ?? []) as string[]).filter((path) => {
    const { State: state, Type: type, Vpn: vpn } = active(path) ?? {};
    return state === activated && type !== "loopback" && vpn !== true;
  });
  const found = [String(manager["PrimaryConnection"] ?? "/"), ...others].map(active).find((one) => one !== undefined);
  if (found === undefined)
    throw new BusError(
      systemApiErrors.unavailable,
      "the machine is not connected to a network, and DNS servers belong to a connection; `nmcli device` shows what there is",
    );
  return {
    name: String(found["Id"]),
    uuid: String(found["Uuid"]),
    profile: {
      destination: networkManager,
      path: String(found["Connection"]),
      interface: `${networkManager}.Settings.Connection`,
    },
    devices: ((found["Devices"] ?? []) as string[]).map((path) => ({
      path,
      interface: String(objects[path]?.[`${networkManager}.Device`]?.["Interface"]),
    })),
  };
}

async function readSettings(bus: Bus, profile: Address): Promise<ConnectionSettings> {
  // As they came, with their types: all of it has to be given back.
  const [settings] = await bus.call(profile, "GetSettings").catch(refused);
  return settings as ConnectionSettings;
}

function refused(error: unknown, but?: string): never {
  if (!(error instanceof BusError)) throw error;
  throw new BusError(
    systemApiErrors.failed,
    `NetworkManager says: ${error.message}${but === undefined ? "" : `; ${but}`}`,
  );
}
