import { statfs } from "node:fs/promises";
import type { DiskUse } from "#contracts/results/system";
import type { Mount } from "./parse-mounts.ts";

/** How full a file system is, in bytes; null for one that has no size or cannot be reached. */
export async function readDisk(mount: Mount): Promise<DiskUse | null> {
  const found = await statfs(mount.path).catch(() => null);
  if (found === null || found.blocks === 0) return null;
  const { bsize, blocks, bfree, bavail } = found;
  const { path, device, type, readOnly } = mount;
  return {
    ...{ path, device, type, readOnly },
    size: blocks * bsize,
    used: (blocks - bfree) * bsize,
    available: bavail * bsize,
  };
}
