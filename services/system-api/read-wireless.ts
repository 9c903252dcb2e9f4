import type { WirelessNetwork } from "#contracts/results/network";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { networkManager, type NetworkObjects } from "./read-network.ts";

export interface WirelessDevice {
  readonly path: string;
  readonly interface: string;
  /** milliseconds since boot; -1 when it has not looked yet */
  readonly lastScan: number;
  readonly inReach: readonly AccessPoint[];
}

export interface AccessPoint {
  readonly path: string;
  readonly ssid: Buffer;
  /** percent */
  readonly strength: number;
  readonly security: WirelessNetwork["security"];
  readonly connected: boolean;
}

/**
 * The wireless devices and what each has in reach.
 * @throws {BusError} NotFound when there is no such device, Unavailable when Wi-Fi is switched off
 */
export function readWireless(objects: NetworkObjects): readonly WirelessDevice[] {
  const devices = Object.entries(objects).filter(([, object]) => object[wireless] !== undefined);
  if (devices.length === 0)
    throw new BusError(systemApiErrors.notFound, "this machine has no wireless device that NetworkManager knows of");
  const manager = objects["/org/freedesktop/NetworkManager"]?.[networkManager] ?? {};
  if (manager["WirelessHardwareEnabled"] === false)
    throw new BusError(systemApiErrors.unavailable, "Wi-Fi is switched off by a key or a switch of the machine");
  if (manager["WirelessEnabled"] === false)
    throw new BusError(systemApiErrors.unavailable, "Wi-Fi is switched off; `nmcli radio wifi on` switches it on");
  return devices.map(([path, object]) => {
    const { AccessPoints: points, ActiveAccessPoint: active, LastScan: scanned } = object[wireless] ?? {};
    return {
      path,
      interface: String(object[`${networkManager}.Device`]?.["Interface"]),
      lastScan: Number(scanned ?? -1),
      inReach: ((points ?? []) as string[]).flatMap((point) => readPoint(objects, point, point === active)),
    };
  });
}

const wireless = `${networkManager}.Device.Wireless`;

function readPoint(objects: NetworkObjects, path: string, connected: boolean): readonly AccessPoint[] {
  const point = objects[path]?.[`${networkManager}.AccessPoint`];
  const ssid = Buffer.from((point?.["Ssid"] as Uint8Array | undefined) ?? []);
  // One that hides its name cannot be told from others.
  if (point === undefined || ssid.every((byte) => byte === 0)) return [];
  return [{ path, ssid, strength: Number(point["Strength"]), security: securityOf(point), connected }];
}

/** NM80211ApFlags and NM80211ApSecurityFlags of NetworkManager's D-Bus API. */
function securityOf(point: Record<string, unknown>): WirelessNetwork["security"] {
  const [privacy, key, enterprise] = [0x1, 0x100 | 0x400, 0x200 | 0x2000];
  const flags = Number(point["WpaFlags"] ?? 0) | Number(point["RsnFlags"] ?? 0);
  if ((flags & enterprise) !== 0) return "enterprise";
  if ((flags & key) !== 0) return "wpa";
  // Without a key there still may be encryption (OWE), of which nobody has to know anything.
  return flags === 0 && (Number(point["Flags"] ?? 0) & privacy) !== 0 ? "wep" : "open";
}
