import { statfsSync, statSync } from "node:fs";
import type { Condition } from "./condition.ts";

/** Folders on disks that fill up. */
const watched = ["/", "/home", "/var", "/tmp", "/boot"];
/** Part of a disk that is in use from which on it counts as nearly full, and below which no longer. */
const [full, roomAgain] = [0.95, 0.93];

/** A disk, by the first of the folders on it, that is nearly full. */
export const diskSpace = (folders: readonly string[] = watched): Condition => ({
  kind: "disk nearly full",
  look(known) {
    const disks = new Map(folders.map((one) => [deviceOf(one), one] as const).reverse());
    return [...disks.values()]
      .filter((one) => usedPart(one) >= (known.has(one) ? roomAgain : full))
      .map((subject) => ({ subject }));
  },
});

function deviceOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.dev ?? -1;
}

/** Of what people may write, as df(1) counts it; 0 where it cannot be told. */
function usedPart(folder: string): number {
  try {
    const { blocks, bfree, bavail } = statfsSync(folder);
    const used = blocks - bfree;
    return used + bavail === 0 ? 0 : used / (used + bavail);
  } catch {
    return 0;
  }
}
