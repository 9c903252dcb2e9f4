import t from "tap";
import { parsePing } from "./parse-ping.ts";
import { isHost } from "./tools/network-ping.ts";

t.test("what ping prints is read, answers or none", async (t) => {
  const answered = `PING localhost (127.0.0.1) 56(84) bytes of data.

--- localhost ping statistics ---
4 packets transmitted, 4 received, 0% packet loss, time 753ms
rtt min/avg/max/mdev = 0.021/0.034/0.045/0.009 ms
`;
  t.same(parsePing("localhost", answered), {
    ...{ host: "localhost", address: "127.0.0.1", sent: 4, received: 4 },
    rtt: { min: 0.021, average: 0.034, max: 0.045 },
  });
  const silent = `PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.

--- 192.0.2.1 ping statistics ---
4 packets transmitted, 0 received, +2 errors, 100% packet loss, time 768ms
pipe 2
`;
  t.same(parsePing("192.0.2.1", silent), { host: "192.0.2.1", address: "192.0.2.1", sent: 4, received: 0, rtt: null });
  const six =
    "PING ::1 (::1) 56 data bytes\n\n--- ::1 ping statistics ---\n1 packets transmitted, 1 received, 0% packet loss, time 0ms\nrtt min/avg/max/mdev = 0.1/0.1/0.1/0.0 ms\n";
  t.match(parsePing("::1", six), { address: "::1", received: 1 });
  t.match(parsePing("::1", six.replace("PING ::1 (::1)", "PING ::1(::1)")), { address: "::1" });
  t.match(parsePing("ip6-localhost", six.replace("::1 (::1)", "ip6-localhost(ip6-localhost (::1))")), { sent: 1 });
  for (const nothing of ["", "ping: no-such: Name or service not known\n"]) t.equal(parsePing("x", nothing), null);
});

t.test("a host is a name or an address, and never an option", async (t) => {
  for (const good of [
    ...["localhost", "example.org", "example.org.", "xn--bcher-kva.example", "3com.com", "_gateway", "a_b.example.org"],
    ...["192.0.2.1", "::1", "2001:db8::1", "fe80::1%eth0", `${"a".repeat(63)}.org`],
  ])
    t.ok(isHost(good), good);
  for (const bad of [
    ...[
      "",
      "-f",
      "--help",
      "-c1",
      "a b",
      "a;b",
      "$(id)",
      "a/b",
      "a..b",
      ".a",
      "a-",
      "-a.org",
      "1.2",
      "127.1",
      "0x7f.1.2",
    ],
    ...["256.1.1.1", "1.2.3.4.5", "::g", "a:b", "example.org\n", "ex\u0430mple.org", "a%eth0", `${"a".repeat(64)}.org`],
    "a.".repeat(130),
  ])
    t.notOk(isHost(bad), bad);
});
