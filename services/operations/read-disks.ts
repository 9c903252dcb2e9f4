import { readFile } from "node:fs/promises";
import { readDisk } from "./read-disk.ts";
import { parseMounts } from "./parse-mounts.ts";
import { runOperation } from "./run-operation.ts";

// In system-api itself homes are closed, and with them the disks that they lie on.
await runOperation("read-disks", async () => {
  const mounts = parseMounts(await readFile("/proc/self/mountinfo", "utf8"));
  const disks = await Promise.all(mounts.map(readDisk));
  return disks.filter((disk) => disk !== null);
});
