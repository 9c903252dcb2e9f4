import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { DriveEntry } from "#contracts/results/system";
import { readAttribute } from "./read-attribute.ts";

/** sysfs counts every drive in sectors of this many bytes, whatever its own are. */
const sector = 512;

/** The drives that are really there, by name: nothing that is made of files, memory or other drives, and no empty slot. */
export function readDrives(folder = "/sys/block"): readonly DriveEntry[] {
  return readdirSync(folder)
    .filter((name) => !/^(loop|ram|zram|dm-|md|nbd|fd)\d*/.test(name))
    .sort()
    .flatMap((name) => {
      const read = (attribute: string): string => readAttribute(join(folder, name, attribute));
      const size = Number(read("size")) * sector;
      if (!(size > 0)) return [];
      const model = [read("device/vendor"), read("device/model") || read("device/name")];
      return {
        ...{ name, size, model: model.filter((part) => part !== "" && !/^(ATA|0x\w+)$/.test(part)).join(" ") },
        rotating: read("queue/rotational") === "1",
        removable: read("removable") === "1",
      };
    });
}
