import { systemApiErrors } from "#contracts/system-api";
import { type Address, type Bus, BusError, Variant } from "#kit/bus";
import { activateConnection } from "../activate-connection.ts";
import { lostWithNetwork } from "../lost-with-network.ts";
import { networkManager, networkManagerItself, readNetwork } from "../read-network.ts";
import { type AccessPoint, readWireless, type WirelessDevice } from "../read-wireless.ts";
import { type SavedNetwork, savedNetworks } from "../saved-networks.ts";
import { showText } from "../show-text.ts";
import type { ToolImplementation } from "../tool.ts";

/** Of a passphrase, or 64 digits of a key (IEEE 802.11, annex J.4); WPA3 has no such bounds, and none of its own. */
const passwordLength = [8, 64] as const;

interface WirelessBack {
  readonly ssid: string;
  /** the name of the interface */
  readonly device: string;
  /** the network that it was connected with; null for none */
  readonly before: string | null;
  /** the profile that was made for it; null where there was one */
  readonly made: string | null;
}

/**
 * Joins a wireless network: with the settings that NetworkManager has saved, without any when it is open, or with a
 * password that the person gives with the commit.
 */
export const networkWifiConnect: ToolImplementation<"network.wifi_connect"> = {
  async undo({ ssid, device: name, before, made }: WirelessBack, context) {
    const { bus, caller } = context;
    const device = readWireless(await readNetwork(bus)).find((one) => one.interface === name);
    const now = device?.inReach.find(({ connected }) => connected)?.ssid.toString("utf8");
    if (device === undefined || now !== ssid)
      throw new BusError(systemApiErrors.changed, `${name} is not connected with ${showText(ssid)} any more`);
    const back = before === null ? null : await networkWifiConnect.prepare({ ssid: before }, context);
    if (back?.secrets !== undefined)
      throw new BusError(systemApiErrors.changed, `${showText(before!)} is not saved any more; join it yourself`);
    const lost = await lostWithNetwork(bus, caller);
    const forget = made === null ? "" : ", and forget it";
    return {
      summary: `${back?.summary ?? `Leave the wireless network ${showText(ssid)}`}${forget}`,
      exact: [
        ...(back?.exact ?? [`${networkManager}.DeactivateConnection(${name})`]),
        ...(made === null ? [] : [`${networkManager}.Settings.Connection.Delete(${made})`]),
      ],
      targets: back?.targets ?? [{ label: ssid, identity: JSON.stringify({ ssid, device: name }) }],
      undo: null,
      ...(lost === null ? {} : { lifted: { effect: "destroy", reason: lost } }),
      async run(report, signal) {
        if (back === null) await leave(bus, device);
        else await back.run(report, signal);
        if (made !== null) await bus.call(profileAt(made), "Delete").catch(refused);
        return null;
      },
    };
  },
  async prepare({ ssid }, { bus, caller }) {
    const name = Buffer.from(ssid, "utf8");
    if (name.length > 32)
      throw new BusError(
        systemApiErrors.invalidArguments,
        `${showText(ssid)} has ${name.length} bytes; at most 32 fit`,
      );
    const objects = await readNetwork(bus);
    const devices = readWireless(objects);
    const saved = (await savedNetworks(bus, objects, caller.uid)).find((one) => one.ssid.equals(name));
    const { device, point } = choose(devices, name, saved, showText(ssid));
    const before = device.inReach.find(({ connected }) => connected)?.ssid;
    const lost = await lostWithNetwork(bus, caller);
    const isLocked = saved === undefined && point?.security === "wpa";
    const known =
      saved !== undefined
        ? "with its saved settings"
        : isLocked
          ? "with the password that you will be asked for"
          : "which is open: others in reach can read what is sent";
    let made: string | null = null;
    const label = `the password of the wireless network ${showText(ssid)}`;
    return {
      summary: `Join the wireless network ${showText(ssid)} with ${device.interface}, ${known}`,
      exact: [
        saved === undefined
          ? `${networkManager}.AddAndActivateConnection(${showText(ssid)}, ${device.interface}${isLocked ? ", psk: …" : ""})`
          : `${networkManager}.ActivateConnection(${saved.uuid}, ${device.interface})`,
      ],
      // Not by its access point: which is the nearest can be another a moment later.
      targets: [
        {
          label: ssid,
          identity: JSON.stringify({
            ssid: name.toString("hex"),
            device: device.interface,
            saved: saved?.uuid ?? null,
            locked: isLocked,
          }),
        },
      ],
      undo: {
        words: before === undefined ? "leave it again" : `join ${showText(before.toString("utf8"))} again`,
        data: ({ interface: device }): WirelessBack => ({
          ...{ ssid, device, made },
          before: before === undefined ? null : before.toString("utf8"),
        }),
      },
      ...(lost === null ? {} : { lifted: { effect: "destroy", reason: lost } }),
      ...(isLocked ? { secrets: [{ name: "password", label, length: passwordLength }] } : {}),
      async run(_report, signal, secrets) {
        if (saved === undefined)
          made = await joinNew(bus, { ssid: name, point: point!, password: secrets?.["password"] }, device, signal);
        else await joinSaved(bus, saved, device, signal);
        return { ssid, interface: device.interface };
      },
    };
  },
};

/** @throws {BusError} NotFound when it is out of reach, Unavailable for one that takes more than a password */
function choose(
  devices: readonly WirelessDevice[],
  ssid: Buffer,
  saved: SavedNetwork | undefined,
  shown: string,
): { readonly device: WirelessDevice; readonly point?: AccessPoint } {
  const inReach = devices
    .flatMap((device) => device.inReach.map((point) => ({ device, point })))
    .filter(({ point }) => point.ssid.equals(ssid))
    .sort((a, b) => b.point.strength - a.point.strength);
  // With its own settings NetworkManager itself picks an access point that fits them: an open one of the same name does not.
  if (saved !== undefined && inReach[0] !== undefined) return { device: inReach[0].device };
  if (inReach.length === 0)
    throw new BusError(systemApiErrors.notFound, `no wireless network called ${shown} is in reach`);
  // An open one that bears the name of one with a password wants to be taken for it.
  const locked = inReach.find(({ point }) => point.security === "wpa");
  const open = inReach.find(({ point }) => point.security === "open");
  const others = inReach.find(({ point }) => point.security !== "wpa" && point.security !== "open");
  if (locked !== undefined) return locked;
  if (open !== undefined && others === undefined) return open;
  throw new BusError(
    systemApiErrors.unavailable,
    `${shown} is secured in a way (${others!.point.security}) that takes more than a password; \`nmtui\` asks for all of it`,
  );
}

async function joinSaved(bus: Bus, { path }: SavedNetwork, device: WirelessDevice, signal: AbortSignal): Promise<void> {
  const [active] = await bus
    .call(networkManagerItself, "ActivateConnection", "ooo", [path, device.path, "/"])
    .catch(refused);
  await activateConnection(bus, active as string, device.path, signal);
}

async function joinNew(
  bus: Bus,
  { ssid, point, password }: { ssid: Buffer; point: AccessPoint; password: string | undefined },
  device: WirelessDevice,
  signal: AbortSignal,
): Promise<string> {
  // How the key is agreed upon is left to NetworkManager, which sees what the access point can do.
  const settings = {
    "802-11-wireless": { ssid: new Variant("ay", ssid) },
    ...(password === undefined ? {} : { "802-11-wireless-security": { psk: new Variant("s", password) } }),
  };
  const [profile, active] = await bus
    .call(networkManagerItself, "AddAndActivateConnection", "a{sa{sv}}oo", [settings, device.path, point.path])
    .catch(refused);
  try {
    await activateConnection(bus, active as string, device.path, signal);
    return profile as string;
  } catch (error) {
    // A network that was never joined is not one to come back to.
    await bus.call(profileAt(profile as string), "Delete").catch(() => undefined);
    throw error;
  }
}

const profileAt = (path: string): Address => ({
  destination: networkManager,
  path,
  interface: `${networkManager}.Settings.Connection`,
});

/** Leaves a network; what its device is connected with is looked up when it is done. */
async function leave(bus: Bus, device: WirelessDevice): Promise<void> {
  const at = { destination: networkManager, path: device.path, interface: `${networkManager}.Device` };
  const active = await bus.property<string>(at, "ActiveConnection");
  await bus.call(networkManagerItself, "DeactivateConnection", "o", [active]).catch(refused);
}

function refused(error: unknown): never {
  if (!(error instanceof BusError)) throw error;
  throw new BusError(systemApiErrors.failed, `NetworkManager says: ${error.message}`);
}
