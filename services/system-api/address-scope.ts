import { BlockList, isIPv6 } from "node:net";
import type { NetworkAddress } from "#contracts/results/network";

/** From where an address can be reached, by the ranges of RFC 1918, 3927, 4193, 4291 and 6598. */
export function addressScope(address: string): NetworkAddress["scope"] {
  const family = isIPv6(address) ? "ipv6" : "ipv4";
  return ranges.find(([, list]) => list.check(address, family))?.[0] ?? "global";
}

const ranges = (
  [
    ["host", ["127.0.0.0/8", "::1/128"]],
    ["link", ["169.254.0.0/16", "fe80::/10"]],
    ["private", ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"]],
  ] as const
).map(([scope, networks]) => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    list.addSubnet(address, Number(prefix), isIPv6(address) ? "ipv6" : "ipv4");
  }
  return [scope, list] as const;
});
