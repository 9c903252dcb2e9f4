import t from "tap";
import { unpack, Variant } from "#kit/bus";
import { type ConnectionSettings, dnsOf, withDns } from "./dns-settings.ts";

const settings = (method6 = "auto"): ConnectionSettings => ({
  connection: { id: new Variant("s", "Home"), timestamp: new Variant("t", 5n) },
  ipv4: {
    method: new Variant("s", "auto"),
    dns: new Variant("au", [0x01010101]),
    "dns-data": new Variant("as", ["1.1.1.1"]),
    "route-metric": new Variant("x", -1n),
  },
  ipv6: { method: new Variant("s", method6) },
});

t.test("the servers go to their IP version, replace what was there, and nothing else is touched", async (t) => {
  const changed = withDns(settings(), ["9.9.9.9", "2620:fe::fe", "149.112.112.112"]);
  t.same(unpack(changed["ipv4"]), {
    method: "auto",
    "route-metric": -1n,
    "dns-data": ["9.9.9.9", "149.112.112.112"],
    "ignore-auto-dns": true,
  });
  t.same(unpack(changed["ipv6"]), { method: "auto", "dns-data": ["2620:fe::fe"], "ignore-auto-dns": true });
  t.equal(changed["connection"]?.["timestamp"]?.signature, "t", "types are kept");
  t.same(dnsOf(changed), { own: ["9.9.9.9", "149.112.112.112", "2620:fe::fe"], automatic: false });
});

t.test("servers of one IP version alone take those of the other away", async (t) => {
  const changed = withDns(settings(), ["2620:fe::fe"]);
  t.same(unpack(changed["ipv4"]), { method: "auto", "route-metric": -1n, "ignore-auto-dns": true });
});

t.test("an IP version that is switched off stays as it is, and takes no server", async (t) => {
  for (const method of ["disabled", "ignore", "link-local"]) {
    t.same(unpack(withDns(settings(method), ["9.9.9.9"])["ipv6"]), { method });
    t.throws(() => withDns(settings(method), ["2620:fe::fe"]), { message: /IPv6 switched off/ });
  }
});

t.test("what was set before is told", async (t) => {
  t.same(dnsOf(settings()), { own: ["1.1.1.1"], automatic: true });
  t.same(dnsOf({}), { own: [], automatic: false });
});
