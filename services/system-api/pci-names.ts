import { readFileSync } from "node:fs";

/** Gives a device a name, by its slot and the numbers of its vendor and model (four hex digits each). */
export type PciNames = (slot: string, vendor: string, device: string) => string;

const lists = ["/usr/share/misc/pci.ids", "/usr/share/hwdata/pci.ids"];

/**
 * What devices are called: as udev found it in its hardware database when it met them, else by the list of pciutils
 * where it is installed, else by their numbers.
 */
export function readPciNames(udev = "/run/udev/data", files: readonly string[] = lists): PciNames {
  let ids: ReadonlyMap<string, string> | undefined;
  return (slot, vendor, device) => {
    const known = readUdev(`${udev}/+pci:${slot}`);
    if (known !== "") return known;
    ids ??= parsePciIds(files.map(readIfThere).find((text) => text !== "") ?? "");
    const words = [ids.get(vendor), ids.get(`${vendor} ${device}`)].filter((word) => word !== undefined);
    return words.length === 2 ? words.join(" ") : `${words[0] ?? ""} ${vendor}:${device}`.trim();
  };
}

function readUdev(file: string): string {
  const text = readIfThere(file);
  const value = (key: string): string => new RegExp(`^E:${key}_FROM_DATABASE=(.+)$`, "m").exec(text)?.[1] ?? "";
  const model = value("ID_MODEL");
  return model === "" ? "" : [value("ID_VENDOR"), model].filter((word) => word !== "").join(" ");
}

/** pci.ids(5): vendors at the beginning of a line, their models behind one tab; the classes come last, as "C 00". */
export function parsePciIds(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let vendor = "";
  for (const line of text.split("\n")) {
    const [, tab, id, name] = /^(\t?)([0-9a-f]{4})  (.+)$/.exec(line) ?? [];
    if (/^C [0-9a-f]{2}/.test(line)) break;
    if (id === undefined || name === undefined) continue;
    if (tab === "") names.set((vendor = id), name);
    else names.set(`${vendor} ${id}`, name);
  }
  return names;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
