import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FoundPath, Place } from "#contracts/hands";
import { fileType } from "./file-type.ts";
import { fromSystem, HandsError } from "./hands-error.ts";
import { fullPath, resolvePath } from "./resolve-path.ts";

const longestName = 255;

/**
 * Finds the place that a path means, whether something is there or not: its directory must be.
 * @param follow where the path is a link, the place of what it leads to
 * @throws {HandsError}
 */
export function lookAt(path: string, home: string, follow: boolean): Place {
  const full = fullPath(path, home);
  const folder = resolvePath(dirname(full), home);
  const name = basename(full);
  if (Buffer.byteLength(name) > longestName)
    throw new HandsError("invalid", `${name.slice(0, 40)}… is too long for a name; it may have ${longestName} bytes`);
  const there = find(join(folder.path, name));
  if (there?.type === "link" && follow) return lookAt(leadsTo(there.path), home, false);
  return { path: join(folder.path, name), name, folder, there };
}

function find(path: string): FoundPath | null {
  try {
    const stat = lstatSync(path, { bigint: true });
    const { dev, ino, size } = stat;
    return { path, device: String(dev), inode: String(ino), type: fileType(stat), size: Number(size) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw fromSystem(error, path);
  }
}

function leadsTo(link: string): string {
  try {
    return realpathSync.native(link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new HandsError("notFound", `${link} is a link to something that does not exist`);
    throw fromSystem(error, link);
  }
}
