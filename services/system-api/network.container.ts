// network.* on the booted system: real NetworkManager, logind, polkit and sandbox. The container has no network but lo, so
// that joining a wireless network is tried on a machine alone.
import assert from "node:assert/strict";
import { after, before, test, type TestContext } from "node:test";
import { systemApiErrors } from "#contracts/system-api";
import type { Results } from "#contracts/tools";
import { eventually, run, startClient, tryRun } from "./client.container.ts";

const person = 1000;
const other = 1001;
const connection = "container-test";
const interface_ = "ctest0";

before(() => run("ip", "address", "add", "192.0.2.7/32", "dev", "lo"));
after(() => {
  run("ip", "address", "delete", "192.0.2.7/32", "dev", "lo");
  tryRun("nmcli", "connection", "delete", connection);
});

test("the addresses are those that ip shows, with who can reach them", async () => {
  await using client = startClient(other);
  await eventually(async () => {
    const { addresses } = await client.tool<Results["network.addresses"]>("network.addresses", {});
    const of = (address: string) => addresses.find((one) => one.address === address);
    assert.deepEqual(of("192.0.2.7"), { interface: "lo", address: "192.0.2.7", prefix: 32, scope: "global" });
    assert.deepEqual(of("127.0.0.1"), { interface: "lo", address: "127.0.0.1", prefix: 8, scope: "host" });
  });
});

test("a host that is there answers, by name and by address, to anyone and even to root", async () => {
  for (const [uid, host] of [
    [person, "127.0.0.1"],
    [other, "localhost"],
    [person, "::1"],
    [0, "192.0.2.7"],
  ] as const) {
    await using client = startClient(uid);
    const result = await client.tool<Results["network.ping"]>("network.ping", { host });
    assert.deepEqual([result.host, result.sent, result.received], [host, 4, 4]);
    const { min, average, max } = result.rtt!;
    assert.ok(min > 0 && min <= average && average <= max && max < 1000, JSON.stringify(result));
    assert.match(result.address!, /^(127\.0\.0\.1|::1|192\.0\.2\.7)$/);
  }
});

test("what is no host is refused, and a name that nobody knows is told", async () => {
  await using client = startClient(person);
  for (const host of ["-f", "--help", "a b", "a;id", "$(id)", "a/b", "", "x".repeat(300), "ex\u0430mple.org"])
    await client.refuses(systemApiErrors.invalidArguments, /host: must/, "Call", "network.ping", { host });
  for (const host of ["a..b", "1.2", "256.1.1.1", "a-"])
    await client.refuses(systemApiErrors.invalidArguments, /neither a host's name/, "Call", "network.ping", { host });
  await assert.rejects(client.call("Call", "network.ping", { host: "no-such-host.invalid" }), {
    type: /NotFound|Unavailable/,
    message: /name resolution|not known|no such host|stopped after/,
  });
});

test("a network that leads nowhere is told", async () => {
  await using client = startClient(person);
  await client.refuses(systemApiErrors.unavailable, /unreachable.*online/i, "Call", "network.ping", {
    host: "198.51.100.1",
  });
});

test("without a wireless device both tools say so", async () => {
  await using client = startClient(person);
  await client.refuses(systemApiErrors.notFound, /no wireless device/, "Call", "network.wifi_list", {});
  await client.refuses(systemApiErrors.notFound, /no wireless device/, "Prepare", "network.wifi_connect", {
    ssid: "home",
  });
  const wrong = systemApiErrors.invalidArguments;
  await client.refuses(wrong, /40 bytes/, "Prepare", "network.wifi_connect", { ssid: "\u00e9".repeat(20) });
  await client.refuses(wrong, /ssid/, "Prepare", "network.wifi_connect", { ssid: "" });
  await client.refuses(wrong, /password/, "Prepare", "network.wifi_connect", { ssid: "home", password: "secret" });
});

test("DNS servers that are none are refused, and without a connection there is nothing to set", async () => {
  await using client = startClient(person);
  const set = (servers: unknown, type: string, message: RegExp) =>
    client.refuses(type, message, "Prepare", "network.set_dns", { servers });
  for (const servers of [[], ["example.org"], ["-v"], ["9.9.9.9 8.8.8.8"], ["9.9.9.9", "9.9.9.9"], "9.9.9.9"])
    await set(servers, systemApiErrors.invalidArguments, /servers/);
  for (const server of ["1.2", "::1::2", "1.2.3.256"])
    await set([server], systemApiErrors.invalidArguments, /not an IP address/);
  await set(["192.0.2.53"], systemApiErrors.unavailable, /not connected to a network/);
});

test("DNS servers are set in the connection's profile and at once, with polkit's yes alone", async (t) => {
  if (!connect(t)) return;
  const servers = ["192.0.2.53", "192.0.2.54"];
  await using stranger = startClient(other);
  const asked = await stranger.prepare("network.set_dns", { servers });
  // A client of this test has no session, so nothing says that it is not at the other end of the network.
  assert.deepEqual([asked.decision, asked.preview.effect, asked.preview.confirm], ["ask", "destroy", connection]);
  assert.match(asked.preview.reason, /cannot be told whether your session came over the network/);
  await stranger.refuses(systemApiErrors.notAuthorized, /polkit/, "Commit", asked.id, asked.digest);
  assert.equal(profileDns(), "192.0.2.1");

  await using client = startClient(person);
  const result = await client.does<Results["network.set_dns"]>("network.set_dns", { servers });
  assert.match(
    result.preview.summary,
    /^Use 192\.0\.2\.53 and 192\.0\.2\.54 as the DNS servers of container-test \(ctest0\)/,
  );
  assert.match(result.preview.undo!, /192\.0\.2\.1/);
  assert.deepEqual([result.connection, result.servers], [connection, servers]);
  assert.equal(profileDns(), "192.0.2.53,192.0.2.54");
  assert.equal(profileValue("ipv4.ignore-auto-dns"), "yes");
  assert.equal(
    run("nmcli", "-g", "ipv4.addresses", "connection", "show", connection).trim(),
    "192.0.2.9/24",
    "all else stays",
  );
  await eventually(async () =>
    assert.match(run("nmcli", "-g", "IP4.DNS", "device", "show", interface_), /192\.0\.2\.53 \| 192\.0\.2\.54/),
  );
  const { dns, gateways } = await client.tool<Results["network.addresses"]>("network.addresses", {});
  assert.deepEqual([dns, gateways], [servers, ["192.0.2.1"]]);

  await client.takesBack();
  assert.deepEqual([profileDns(), profileValue("ipv4.ignore-auto-dns")], ["192.0.2.1", "no"]);
  await eventually(async () =>
    assert.equal(run("nmcli", "-g", "IP4.DNS", "device", "show", interface_).trim(), "192.0.2.1"),
  );
  await client.does("network.set_dns", { servers });
  run("nmcli", "connection", "modify", connection, "ipv4.dns", "192.0.2.56");
  await client.refuses(systemApiErrors.changed, /are not 192\.0\.2\.53 and 192\.0\.2\.54 any more/, "PrepareUndo", 0);
});

test("DNS servers that were changed meanwhile are not set over, and none is set where its IP version is off", async (t) => {
  if (!connect(t)) return;
  await using client = startClient(person);
  const { id, digest } = await client.prepare("network.set_dns", { servers: ["192.0.2.55"] });
  run("nmcli", "connection", "modify", connection, "ipv4.dns", "192.0.2.56");
  await client.refuses(systemApiErrors.changed, /changed since they were shown/, "Commit", id, digest);
  assert.equal(profileDns(), "192.0.2.56");
  const six = { servers: ["2001:db8::53"] };
  await client.refuses(systemApiErrors.failed, /IPv6 switched off/, "Prepare", "network.set_dns", six);
});

test("a host that does not answer is told so", async (t) => {
  if (!connect(t)) return;
  await using client = startClient(person);
  const result = await client.tool<Results["network.ping"]>("network.ping", { host: "198.51.100.1" });
  assert.deepEqual([result.received, result.rtt], [0, null]);
});

const profileValue = (name: string): string => run("nmcli", "-g", name, "connection", "show", connection).trim();
const profileDns = (): string => profileValue("ipv4.dns");

/** Makes a connection that leads nowhere, with whatever kind of device this kernel has; tells when there is none. */
function connect(t: TestContext): boolean {
  tryRun("nmcli", "connection", "delete", connection);
  const said: string[] = [];
  for (const type of ["dummy", "bridge"]) {
    const four = ["ipv4.method", "manual", "ipv4.addresses", "192.0.2.9/24", "ipv4.gateway", "192.0.2.1"];
    const rest = ["ipv4.dns", "192.0.2.1", "ipv6.method", "disabled", "connection.autoconnect", "no"];
    const names = ["type", type, "con-name", connection, "ifname", interface_];
    const output = tryRun("nmcli", "connection", "add", ...names, ...four, ...rest);
    const up = tryRun("nmcli", "--wait", "20", "connection", "up", connection);
    if (/successfully activated/.test(up)) return true;
    tryRun("nmcli", "connection", "delete", connection);
    said.push(`${type}: ${output}${up}`);
  }
  t.skip(`this kernel makes no device to connect: ${said.join("; ")}`);
  return false;
}
