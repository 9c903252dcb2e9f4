import type { NetworkInterface } from "#contracts/tools";
import {
  networkManager,
  type NetworkObjects,
  type NetworkProperties,
  readNetwork,
  realDevices,
} from "../read-network.ts";
import type { ToolImplementation } from "../tool.ts";

const connectedGlobal = 70;

/** NMConnectivityState, NMDeviceState and NMDeviceType of NetworkManager's D-Bus API; a number not here is shown as it is. */
const connectivities = ["unknown", "none", "portal", "limited", "full"];
const deviceStates: Record<number, string> = {
  0: "unknown",
  10: "unmanaged",
  20: "unavailable",
  30: "disconnected",
  40: "preparing",
  50: "configuring",
  60: "needs authentication",
  70: "getting addresses",
  80: "checking",
  90: "waiting for another connection",
  100: "connected",
  110: "deactivating",
  120: "failed",
};
const deviceTypes: Record<number, string> = {
  1: "ethernet",
  2: "wifi",
  5: "bluetooth",
  8: "modem",
  9: "infiniband",
  10: "bond",
  11: "vlan",
  13: "bridge",
  14: "generic",
  15: "team",
  16: "tun",
  17: "ip-tunnel",
  18: "macvlan",
  19: "vxlan",
  20: "veth",
  22: "dummy",
  29: "wireguard",
  30: "wifi-p2p",
  31: "vrf",
  32: "loopback",
};

/** Tells what NetworkManager knows: all of it in one call, so that the parts fit together. */
export const networkStatus: ToolImplementation<"network.status"> = {
  async prepare(_arguments, { bus }) {
    return {
      summary: "Show whether the machine is online, and its interfaces",
      exact: [`org.freedesktop.DBus.ObjectManager.GetManagedObjects() of ${networkManager}`],
      targets: [],
      undo: null,
      async run() {
        const objects = await readNetwork(bus);
        const manager = objects["/org/freedesktop/NetworkManager"]?.[networkManager] ?? {};
        return {
          online: manager["State"] === connectedGlobal,
          connectivity: connectivities[Number(manager["Connectivity"])] ?? "unknown",
          interfaces: realDevices(objects)
            .map((device) => describe(device, objects))
            .sort((a, b) => (a.name < b.name ? -1 : 1)),
        };
      },
    };
  },
};

function describe(device: NetworkProperties, objects: NetworkObjects): NetworkInterface {
  const addresses = (["Ip4Config", "Ip6Config"] as const).flatMap((key) => {
    const config = objects[String(device[key])]?.[`${networkManager}.${key.replace("Ip", "IP")}`];
    const data = (config?.["AddressData"] ?? []) as { address: string; prefix: number }[];
    return data.map(({ address, prefix }) => `${address}/${prefix}`);
  });
  return {
    name: String(device["Interface"]),
    type: deviceTypes[Number(device["DeviceType"])] ?? String(device["DeviceType"]),
    state: deviceStates[Number(device["State"])] ?? String(device["State"]),
    addresses,
  };
}
