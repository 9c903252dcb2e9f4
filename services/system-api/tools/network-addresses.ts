import type { NetworkAddress } from "#contracts/results/network";
import type { Results } from "#contracts/tools";
import { addressScope } from "../address-scope.ts";
import { networkManager, type NetworkObjects, readNetwork, realDevices } from "../read-network.ts";
import type { ToolImplementation } from "../tool.ts";

/** Tells the machine's addresses, the gateways and the servers that names are asked of. */
export const networkAddresses: ToolImplementation<"network.addresses"> = {
  async prepare(_arguments, { bus }) {
    return {
      summary: "Show the machine's IP addresses",
      exact: [`org.freedesktop.DBus.ObjectManager.GetManagedObjects() of ${networkManager}`],
      targets: [],
      undo: null,
      run: async () => readAddresses(await readNetwork(bus)),
    };
  },
};

/** @param objects as NetworkManager gives them */
export function readAddresses(objects: NetworkObjects): Results["network.addresses"] {
  const configs = realDevices(objects)
    .flatMap((device) =>
      (["Ip4Config", "Ip6Config"] as const).map((key) => ({
        name: String(device["Interface"]),
        config: objects[String(device[key])]?.[`${networkManager}.${key.replace("Ip", "IP")}`] ?? {},
      })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const addresses = configs.flatMap(({ name, config }) =>
    ((config["AddressData"] ?? []) as { address: string; prefix: number }[]).map(
      ({ address, prefix }): NetworkAddress => ({ interface: name, address, prefix, scope: addressScope(address) }),
    ),
  );
  const gateways = configs.map(({ config }) => String(config["Gateway"] ?? "")).filter((gateway) => gateway !== "");
  const resolver = objects["/org/freedesktop/NetworkManager/DnsManager"]?.[`${networkManager}.DnsManager`] ?? {};
  const dns = ((resolver["Configuration"] ?? []) as { nameservers?: string[] }[]).flatMap(
    ({ nameservers = [] }) => nameservers,
  );
  return { addresses, gateways: [...new Set(gateways)], dns: [...new Set(dns)] };
}
