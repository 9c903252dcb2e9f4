import { readFile } from "node:fs/promises";
import type { DiskUse } from "#contracts/results/system";
import { parseMounts } from "./parse-mounts.ts";
import { readDisk } from "./read-disk.ts";

/** How full the disks are that the person can reach, by path. In system-api itself homes are closed, and with them disks. */
export async function readDisks(): Promise<readonly DiskUse[]> {
  const mounts = parseMounts(await readFile("/proc/self/mountinfo", "latin1"));
  const disks = await Promise.all(mounts.map(readDisk));
  return disks.filter((disk) => disk !== null);
}
