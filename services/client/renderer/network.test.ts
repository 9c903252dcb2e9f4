import t from "tap";
import { render } from "./render.ts";
import type { Style } from "./style.ts";

const plain: Style = { color: false, columns: Infinity, rows: Infinity };

t.test("addresses are shown with who can reach them; the machine's own only when there are no others", async (t) => {
  const lo = { interface: "lo", address: "127.0.0.1", prefix: 8, scope: "host" };
  const eth = { interface: "enp0s3", address: "10.0.2.15", prefix: 24, scope: "private" };
  t.equal(
    render("network.addresses", { addresses: [lo, eth], gateways: ["10.0.2.2"], dns: [] }, plain),
    "enp0s3  10.0.2.15/24  private network\nGateway  10.0.2.2\n",
  );
  t.match(
    render("network.addresses", { addresses: [lo], gateways: [], dns: [] }, plain),
    /^lo {2}127\.0\.0\.1\/8 {2}this machine/,
  );
  t.match(render("network.addresses", { addresses: [], gateways: [], dns: [] }, plain), "There is no address.\n");
});

t.test("a ping is told in a sentence", async (t) => {
  const rtt = { min: 0.02, average: 12.345, max: 20 };
  const result = { host: "example.org", address: "192.0.2.1", sent: 4, received: 4, rtt };
  t.equal(
    render("network.ping", result, plain),
    "Answered by example.org (192.0.2.1) 4 times, after 12 ms (from 0.02 to 20).\n",
  );
  t.match(render("network.ping", { ...result, received: 3 }, plain), "3 times of 4");
  t.equal(
    render("network.ping", { ...result, address: "example.org", received: 0, rtt: null }, plain),
    "No answer from example.org, asked 4 times.\n",
  );
});

t.test("wireless networks stand in columns, whatever they call themselves", async (t) => {
  const one = { ssid: "evil\u001b[2J\nnet", strength: 9, security: "wpa", connected: false, saved: true };
  const two = { ssid: "cafe", strength: 100, security: "open", connected: true, saved: false };
  const text = render("network.wifi_list", { networks: [two, one] }, plain);
  t.match(text, /^100 % {2}cafe +open +connected\n {2}9 % {2}evil\\x1b\[2J\\nnet {2}password {2}saved\n$/);
  t.match(render("network.wifi_list", { networks: [] }, plain), /No wireless network/);
  t.equal(render("network.wifi_connect", { ssid: "cafe", interface: "wlp2s0" }, plain), "Joined cafe with wlp2s0.\n");
  t.equal(
    render("network.set_dns", { connection: "Home", servers: ["9.9.9.9", "1.1.1.1"] }, plain),
    "Home uses 9.9.9.9, 1.1.1.1 for DNS now.\n",
  );
});
