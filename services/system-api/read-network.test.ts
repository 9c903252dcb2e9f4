import t from "tap";
import { addressScope } from "./address-scope.ts";
import { networkManager as nm } from "./read-network.ts";
import { readAddresses } from "./tools/network-addresses.ts";

t.test("an address says from where it can be reached", async (t) => {
  for (const [address, scope] of [
    ["127.0.0.1", "host"],
    ["::1", "host"],
    ["169.254.3.4", "link"],
    ["fe80::1", "link"],
    ["10.0.2.15", "private"],
    ["172.31.255.1", "private"],
    ["100.64.0.1", "private"],
    ["fd00::1", "private"],
    ["172.32.0.1", "global"],
    ["9.9.9.9", "global"],
    ["2620:fe::fe", "global"],
  ] as const)
    t.equal(addressScope(address), scope, address);
});

t.test("addresses, gateways and DNS servers are read from what NetworkManager shows, each once", async (t) => {
  const path = "/org/freedesktop/NetworkManager";
  const objects = {
    [`${path}/Devices/2`]: {
      [`${nm}.Device`]: { Interface: "enp0s3", Ip4Config: `${path}/IP4Config/1`, Ip6Config: `${path}/IP6Config/1` },
      [`${nm}.Device.Wired`]: {},
    },
    [`${path}/Devices/1`]: { [`${nm}.Device`]: { Interface: "docker0", Ip4Config: "/", Ip6Config: "/" } },
    [`${path}/IP4Config/1`]: {
      [`${nm}.IP4Config`]: { AddressData: [{ address: "10.0.2.15", prefix: 24 }], Gateway: "10.0.2.2" },
    },
    [`${path}/IP6Config/1`]: {
      [`${nm}.IP6Config`]: { AddressData: [{ address: "fe80::5054:ff:fe12:3456", prefix: 64 }], Gateway: "" },
    },
    [`${path}/DnsManager`]: {
      [`${nm}.DnsManager`]: {
        Configuration: [{ nameservers: ["10.0.2.3", "9.9.9.9"] }, { nameservers: ["9.9.9.9"] }, {}],
      },
    },
  };
  t.same(readAddresses(objects), {
    addresses: [
      { interface: "enp0s3", address: "10.0.2.15", prefix: 24, scope: "private" },
      { interface: "enp0s3", address: "fe80::5054:ff:fe12:3456", prefix: 64, scope: "link" },
    ],
    gateways: ["10.0.2.2"],
    dns: ["10.0.2.3", "9.9.9.9"],
  });
  t.same(readAddresses({}), { addresses: [], gateways: [], dns: [] });
});
