import { type Bus, unpack } from "#kit/bus";
import { readAccounts } from "./accounts.ts";
import { networkManager, type NetworkObjects } from "./read-network.ts";

/** A wireless network that NetworkManager has a profile of. */
export interface SavedNetwork {
  readonly path: string;
  readonly uuid: string;
  readonly ssid: Buffer;
}

/** The profiles of wireless networks that a person may use: other people's own ones are not told of. */
export async function savedNetworks(bus: Bus, objects: NetworkObjects, uid: number): Promise<readonly SavedNetwork[]> {
  const connection = `${networkManager}.Settings.Connection`;
  const paths = Object.keys(objects).filter((path) => objects[path]?.[connection] !== undefined);
  const found = await Promise.all(
    paths.map(async (path) => {
      const [raw] = await bus.call({ destination: networkManager, path, interface: connection }, "GetSettings");
      return savedNetwork(path, unpack(raw) as Settings, readAccounts().get(uid)?.name);
    }),
  );
  return found.flatMap((one) => one ?? []);
}

type Settings = Record<string, Record<string, unknown>>;

/** Null for a profile of something else, or of somebody else. */
export function savedNetwork(path: string, settings: Settings, user: string | undefined): SavedNetwork | null {
  const { type, uuid, permissions = [] } = settings["connection"] ?? {};
  if (type !== "802-11-wireless") return null;
  // Each is "user:NAME:"; without any it is everybody's.
  const people = (permissions as string[]).map((one) => one.split(":")[1]);
  if (people.length > 0 && !people.includes(user)) return null;
  const ssid = Buffer.from((settings[type]?.["ssid"] as Uint8Array | undefined) ?? []);
  return { path, uuid: String(uuid), ssid };
}
