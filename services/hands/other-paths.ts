import { join, relative } from "node:path";
import { isAround, type Mount, mounts } from "./mount-points.ts";

/**
 * By which other paths the same place can be reached, since a part of its file system is mounted more than once: what is
 * protected is so by each of them.
 * @param path resolved
 */
export function otherPaths(path: string, all: readonly Mount[] = mounts()): string[] {
  const here = all.findLast((mount) => isAround(mount.path, path));
  if (here === undefined) return [];
  const inside = join(here.root, relative(here.path, path));
  const paths = all
    .filter(({ device, root }) => device === here.device && isAround(root, inside))
    .map((mount) => join(mount.path, relative(mount.root, inside)));
  return [...new Set(paths)].filter((other) => other !== path);
}
