import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { columns } from "./columns.ts";
import { facts } from "./facts.ts";
import { paint, type Style } from "./style.ts";

/** Whether the machine is online, then its interfaces; each address has a line, since an IPv6 one alone is half of it. */
export function renderNetwork(result: Results["network.status"], style: Style): string {
  const state = result.online ? paint(style, "green", "Online") : paint(style, "yellow", "Not online");
  const rows = result.interfaces.flatMap((entry) => {
    const [first = "", ...others] = entry.addresses.map(visible);
    const head = [visible(entry.name), visible(entry.type), visible(entry.state), first];
    return [head, ...others.map((address) => ["", "", "", address])];
  });
  const layout = [
    { align: "left", rank: 0 },
    { align: "left", rank: 3 },
    { align: "left", rank: 2 },
    { align: "left", rank: 1 },
  ] as const;
  return `${state} (connectivity: ${visible(result.connectivity)})\n${columns(rows, layout, style)}`;
}

/** The machine's addresses; those that only itself can reach are left out where there are others. */
export function renderAddresses(result: Results["network.addresses"], style: Style): string {
  const outside = result.addresses.filter(({ scope }) => scope !== "host");
  const rows = (outside.length > 0 ? outside : result.addresses).map(({ interface: name, address, prefix, scope }) => [
    visible(name),
    paint(style, "bold", `${visible(address)}/${prefix}`),
    scopes[scope] ?? "",
  ]);
  const layout = [
    { align: "left", rank: 1 },
    { align: "left", rank: 0 },
    { align: "left", rank: 2 },
  ] as const;
  const more = [
    ["Gateway", result.gateways.map(visible).join(", ")],
    ["DNS", result.dns.map(visible).join(", ")],
  ].filter(([, value]) => value !== "");
  return (rows.length === 0 ? "There is no address.\n" : columns(rows, layout, style)) + facts(more);
}

const scopes: Readonly<Record<string, string>> = {
  host: "this machine alone",
  link: "this link alone",
  private: "private network",
  global: "",
};

/** Whether a host answered, and how fast. */
export function renderPing({ host, address, sent, received, rtt }: Results["network.ping"], style: Style): string {
  const who = address === null || address === host ? visible(host) : `${visible(host)} (${visible(address)})`;
  if (received === 0) return `${paint(style, "red", "No answer")} from ${who}, asked ${times(sent)}.\n`;
  const fast = rtt === null ? "" : `, after ${ms(rtt.average)} ms (from ${ms(rtt.min)} to ${ms(rtt.max)})`;
  const how = received < sent ? `${received} times of ${sent}` : times(sent);
  return `${paint(style, received < sent ? "yellow" : "green", "Answered")} by ${who} ${how}${fast}.\n`;
}

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);
const ms = (time: number): string => time.toFixed(time >= 10 ? 0 : time >= 1 ? 1 : 2);

/** Wireless networks, one a line, the strongest first. */
export function renderWireless({ networks }: Results["network.wifi_list"], style: Style): string {
  if (networks.length === 0) return "No wireless network is in reach.\n";
  const rows = networks.map(({ ssid, strength, security, connected, saved }) => [
    `${strength} %`,
    paint(style, connected ? "green" : "bold", visible(ssid)),
    protections[security] ?? "",
    connected ? "connected" : saved ? "saved" : "",
  ]);
  const layout = [
    { align: "right", rank: 1 },
    { align: "left", rank: 0 },
    { align: "left", rank: 2 },
    { align: "left", rank: 3 },
  ] as const;
  return columns(rows, layout, style);
}

const protections: Readonly<Record<string, string>> = {
  open: "open",
  wep: "password (old WEP)",
  wpa: "password",
  enterprise: "account",
};

/** Which network was joined. */
export const renderJoined = (result: Results["network.wifi_connect"]): string =>
  `Joined ${visible(result.ssid)} with ${visible(result.interface)}.\n`;

/** Which DNS servers are used now. */
export const renderDns = (result: Results["network.set_dns"]): string =>
  `${visible(result.connection)} uses ${result.servers.map(visible).join(", ")} for DNS now.\n`;
