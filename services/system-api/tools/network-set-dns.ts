import { isIP } from "node:net";
import { isDeepStrictEqual } from "node:util";
import { systemApiErrors } from "#contracts/system-api";
import { type Address, type Bus, BusError } from "#kit/bus";
import { type ConnectionSettings, dnsOf, type DnsSettings, readDns, withDns, withDnsAgain } from "../dns-settings.ts";
import { listWords } from "../list-words.ts";
import { lostWithNetwork } from "../lost-with-network.ts";
import { networkManager, type NetworkObjects, readNetwork } from "../read-network.ts";
import type { ToolImplementation } from "../tool.ts";

const toDisk = 1;

/** Sets the DNS servers of the connection that the machine is online with, in its profile, so that they stay. */
export const networkSetDns: ToolImplementation<"network.set_dns"> = {
  async undo({ uuid, servers, before }: DnsBack, { bus, caller }) {
    const connection = findConnection(await readNetwork(bus));
    const { name } = connection;
    if (connection.uuid !== uuid)
      throw new BusError(systemApiErrors.changed, `the machine is online with another connection by now, ${name}`);
    const settings = await readSettings(bus, connection.profile);
    const now = dnsOf(settings);
    if (now.automatic || !isDeepStrictEqual(now.own, byFamily(servers)))
      throw new BusError(
        systemApiErrors.changed,
        `the DNS servers of ${name} are not ${listWords(servers)} any more, but ${listWords(now.own) || "none of its own"}`,
      );
    const changed = withDnsAgain(settings, before);
    const lost = await lostWithNetwork(bus, caller);
    return {
      summary: `Set the DNS servers of ${name} back to ${wordsOf(dnsOf(changed))}`,
      exact: [`${networkManager}.Settings.Connection.Update2(${uuid}, dns: ${JSON.stringify(before)})`],
      targets: [{ label: name, identity: JSON.stringify({ uuid, now, before }) }],
      undo: null,
      ...(lost === null ? {} : { lifted: { effect: "destroy", reason: lost } }),
      run: async () => apply(bus, connection, changed),
    };
  },
  async prepare({ servers }, { bus, caller }) {
    const wrong = servers.filter((server) => isIP(server) === 0);
    if (wrong.length > 0)
      throw new BusError(systemApiErrors.invalidArguments, `${wrong.join(", ")}: not an IP address, like 192.0.2.53`);
    const connection = findConnection(await readNetwork(bus));
    const { name, uuid, profile, devices } = connection;
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
      undo: {
        words: `set them back: ${wordsOf(before)}`,
        data: (): DnsBack => ({ uuid, servers, before: readDns(settings) }),
      },
      ...(lost === null ? {} : { lifted: { effect: "destroy", reason: lost } }),
      async run() {
        await apply(bus, connection, changed);
        return { connection: name, servers };
      },
    };
  },
};

interface DnsBack {
  readonly uuid: string;
  /** that were set */
  readonly servers: readonly string[];
  readonly before: readonly DnsSettings[];
}

const wordsOf = ({ own, automatic }: ReturnType<typeof dnsOf>): string =>
  [...own, ...(automatic ? ["those that the network hands out"] : [])].join(", ") || "none";

/** A profile keeps them by IP version. */
const byFamily = (servers: readonly string[]): string[] =>
  [4, 6].flatMap((family) => servers.filter((server) => isIP(server) === family));

async function apply(bus: Bus, { profile, devices }: Connection, settings: ConnectionSettings): Promise<null> {
  await bus.call(profile, "Update2", "a{sa{sv}}ua{sv}", [settings, toDisk, {}]).catch(refused);
  for (const { path } of devices)
    await bus
      .call({ destination: networkManager, path, interface: `${networkManager}.Device` }, "Reapply", "a{sa{sv}}tu", [
        {},
        0n,
        0,
      ])
      .catch((error: unknown) => refused(error, "it is saved, and holds from the next connection on"));
  return null;
}

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
