import { uptime } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { WirelessNetwork } from "#contracts/results/network";
import { type Bus, BusError } from "#kit/bus";
import { networkManager, readNetwork } from "../read-network.ts";
import { type AccessPoint, readWireless, type WirelessDevice } from "../read-wireless.ts";
import { savedNetworks } from "../saved-networks.ts";
import { showSsid } from "../show-ssid.ts";
import type { ToolImplementation } from "../tool.ts";

/** Milliseconds after which what was found is looked for again, and for which that is waited. */
const fresh = 30_000;
const patience = 5000;

/** Lists the wireless networks in reach, each once, with its strongest access point. */
export const networkWifiList: ToolImplementation<"network.wifi_list"> = {
  async prepare(_arguments, { bus, caller }) {
    return {
      summary: "List wireless networks in reach",
      exact: [`${networkManager}.Device.Wireless.RequestScan()`, `${networkManager}.AccessPoint`],
      targets: [],
      undo: null,
      async run(_report, signal) {
        await scan(bus, readWireless(await readNetwork(bus)), signal);
        const objects = await readNetwork(bus);
        const points = readWireless(objects).flatMap((device) => device.inReach);
        const saved = await savedNetworks(bus, objects, caller.uid);
        return { networks: wirelessNetworks(points, (ssid) => saved.some((one) => one.ssid.equals(ssid))) };
      },
    };
  },
};

/** Has the devices look around that have not just done so. */
async function scan(bus: Bus, devices: readonly WirelessDevice[], signal: AbortSignal): Promise<void> {
  const old = devices.filter(({ lastScan }) => lastScan < uptime() * 1000 - fresh);
  for (const { path } of old) {
    const address = { destination: networkManager, path, interface: `${networkManager}.Device.Wireless` };
    // It refuses while it looks around already, or is busy joining: then what is known has to do.
    await bus.call(address, "RequestScan", "a{sv}", [{}]).catch(ignoreRefusal);
  }
  const before = new Map(old.map(({ path, lastScan }) => [path, lastScan]));
  for (const end = performance.now() + patience; before.size > 0 && performance.now() < end;) {
    await pause(200, undefined, { signal });
    for (const { path, lastScan } of readWireless(await readNetwork(bus)))
      if (before.get(path) !== lastScan) before.delete(path);
  }
}

/** One entry for each name and way of protection, the strongest first. */
export function wirelessNetworks(
  points: readonly AccessPoint[],
  isSaved: (ssid: Buffer) => boolean,
): readonly WirelessNetwork[] {
  const networks = new Map<string, WirelessNetwork>();
  for (const { ssid, strength, security, connected } of points) {
    const key = `${security} ${ssid.toString("hex")}`;
    const known = networks.get(key);
    networks.set(key, {
      ...{ ssid: showSsid(ssid), security, saved: isSaved(ssid) },
      strength: Math.max(strength, known?.strength ?? 0),
      connected: connected || known?.connected === true,
    });
  }
  return [...networks.values()].sort((a, b) => b.strength - a.strength || (a.ssid < b.ssid ? -1 : 1));
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof BusError)) throw error;
}
