import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { Condition, Found } from "./condition.ts";

/** A printer at the machine that nothing on it can print with, by what udev keeps of USB devices (class 07, printers). */
export function printer(folder = "/run/udev/data", printing = "/usr/sbin/cupsd"): Condition {
  let read = NaN;
  let found: readonly Found[] = [];
  return {
    kind: "new printer",
    look() {
      const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? NaN;
      if (Number.isNaN(changed) || existsSync(printing)) return [];
      // A record is put in its place by renaming, which changes the folder.
      if (changed !== read) found = printersIn(folder);
      read = changed;
      return found;
    },
  };
}

function printersIn(folder: string): Found[] {
  return readdirSync(folder)
    .filter((name) => /^(?:\+usb:|c189:)/.test(name))
    .flatMap((name): Found[] => {
      const properties = readProperties(`${folder}/${name}`);
      if (!/:0701/.test(properties.get("ID_USB_INTERFACES") ?? "")) return [];
      return [{ subject: properties.get("ID_MODEL")?.replaceAll("_", " ") ?? "a printer" }];
    })
    .filter((one, index, all) => all.findIndex((other) => other.subject === one.subject) === index);
}

/** A device may be gone by now. */
function readProperties(file: string): ReadonlyMap<string, string> {
  try {
    return new Map(
      [...readFileSync(file, "utf8").matchAll(/^E:(\w+)=(.*)$/gm)].map(([, key, value]) => [key!, value!]),
    );
  } catch {
    return new Map();
  }
}
