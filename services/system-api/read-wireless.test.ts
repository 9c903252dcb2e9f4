import t from "tap";
import { networkManager as nm } from "./read-network.ts";
import { readWireless } from "./read-wireless.ts";
import { savedNetwork } from "./saved-networks.ts";
import { showSsid } from "./show-ssid.ts";
import { wirelessNetworks } from "./tools/network-wifi-list.ts";

const point = (ssid: string, strength: number, flags: object = {}) => ({
  [`${nm}.AccessPoint`]: { Ssid: Buffer.from(ssid, "latin1"), Strength: strength, ...flags },
});
const objects = {
  "/device": {
    [`${nm}.Device`]: { Interface: "wlp2s0" },
    [`${nm}.Device.Wireless`]: {
      AccessPoints: ["/a", "/b", "/c", "/d", "/e", "/f", "/gone"],
      ActiveAccessPoint: "/b",
      LastScan: 12_345n,
    },
  },
  "/a": point("home", 40, { Flags: 1, RsnFlags: 0x100 }),
  "/b": point("home", 80, { Flags: 1, RsnFlags: 0x500, WpaFlags: 0x100 }),
  "/c": point("caf\xe9\u0007", 60),
  "/d": point("old", 20, { Flags: 1 }),
  "/e": point("\0\0\0", 99),
  "/f": point("work", 30, { Flags: 1, RsnFlags: 0x200 }),
};

t.test("networks in reach are told once each, the strongest first, with how they are protected", async (t) => {
  const [device] = readWireless(objects);
  t.match(device, { interface: "wlp2s0", lastScan: 12_345 });
  t.same(
    wirelessNetworks(device!.inReach, (ssid) => ssid.toString() === "work"),
    [
      { ssid: "home", strength: 80, security: "wpa", connected: true, saved: false },
      { ssid: "caf\\xe9\\x07", strength: 60, security: "open", connected: false, saved: false },
      { ssid: "work", strength: 30, security: "enterprise", connected: false, saved: true },
      { ssid: "old", strength: 20, security: "wep", connected: false, saved: false },
    ],
  );
});

t.test("encryption without a password is open, and a name is text where it can be", async (t) => {
  const owe = { "/device": objects["/device"], "/a": point("owe", 50, { Flags: 1, RsnFlags: 0x800 }) };
  t.equal(readWireless(owe)[0]?.inReach[0]?.security, "open");
  t.equal(showSsid(Buffer.from("Zoë’s 文")), "Zoë’s 文");
});

t.test("no wireless device, and one that is switched off, are told apart", async (t) => {
  t.throws(() => readWireless({}), { type: /NotFound$/, message: /no wireless device/ });
  const manager = (off: Record<string, boolean>) => ({ ...objects, "/org/freedesktop/NetworkManager": { [nm]: off } });
  t.throws(() => readWireless(manager({ WirelessEnabled: false })), { type: /Unavailable$/, message: /nmcli radio/ });
  t.throws(() => readWireless(manager({ WirelessHardwareEnabled: false })), { message: /switch of the machine/ });
});

t.test("other people's saved networks are not told of", async (t) => {
  const profile = (permissions?: string[], type = "802-11-wireless") => ({
    connection: { type, uuid: "u", ...(permissions === undefined ? {} : { permissions }) },
    "802-11-wireless": { ssid: Buffer.from("home") },
  });
  t.match(savedNetwork("/1", profile(), "ann"), { path: "/1", uuid: "u", ssid: Buffer.from("home") });
  t.ok(savedNetwork("/1", profile(["user:bob:", "user:ann:"]), "ann"));
  t.equal(savedNetwork("/1", profile(["user:bob:"]), "ann"), null);
  t.equal(savedNetwork("/1", profile(["user:bob:"]), undefined), null);
  t.equal(savedNetwork("/1", profile([], "802-3-ethernet"), "ann"), null);
});
