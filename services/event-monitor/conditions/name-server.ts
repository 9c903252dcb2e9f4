import { readFileSync } from "node:fs";
import { type Bus, BusError, unpack } from "#kit/bus";
import type { Condition, Found } from "./condition.ts";

const networkManager = "org.freedesktop.NetworkManager";
const objects = {
  destination: networkManager,
  path: "/org/freedesktop",
  interface: "org.freedesktop.DBus.ObjectManager",
};
const activated = 2;

/**
 * A machine that is connected, and whose programs know nobody to ask for an address: resolv.conf(5) names no server.
 * The detail is the gateway where NetworkManager knows of no server either, and otherwise nothing.
 */
export const nameServer = (bus: Bus, file = "/etc/resolv.conf"): Condition => ({
  kind: "no name server",
  async look() {
    return namesServer(file) ? [] : await findConnected(bus);
  },
});

function namesServer(file: string): boolean {
  try {
    return /^\s*nameserver\s+\S/m.test(readFileSync(file, "utf8"));
  } catch {
    return false;
  }
}

type Properties = Readonly<Record<string, unknown>>;

async function findConnected(bus: Bus): Promise<Found[]> {
  const all = await readObjects(bus);
  const of = (path: unknown, type: string): Properties => all[String(path)]?.[`${networkManager}.${type}`] ?? {};
  const connections = Object.values(all).flatMap((one): Properties[] => {
    const connection = one[`${networkManager}.Connection.Active`];
    return connection === undefined ? [] : [connection];
  });
  const connected = connections.find(
    ({ State: state, Type: type, Vpn: vpn }) => state === activated && type !== "loopback" && vpn !== true,
  );
  if (connected === undefined) return [];
  const config = of(connected["Ip4Config"], "IP4Config");
  const known = (config["NameserverData"] as readonly unknown[] | undefined) ?? [];
  const gateway = String(config["Gateway"] ?? "");
  const detail = known.length === 0 && gateway !== "" ? { detail: gateway } : {};
  return [{ subject: String(connected["Id"]), ...detail }];
}

async function readObjects(bus: Bus): Promise<Record<string, Record<string, Properties>>> {
  try {
    const [all] = await bus.call(objects, "GetManagedObjects");
    return unpack(all) as Record<string, Record<string, Properties>>;
  } catch (error) {
    // Where NetworkManager does not run, the network is somebody else's.
    if (error instanceof BusError) return {};
    throw error;
  }
}
