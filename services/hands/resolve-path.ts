import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { ResolvedPath } from "#contracts/hands";
import { fromSystem, HandsError } from "./hands-error.ts";

const longestPath = 4095;

/**
 * Finds what a path means: absolute, in the home (`~`, `~/x`) or relative to the home; links are followed.
 * @throws {HandsError}
 */
export function resolvePath(path: string, home: string): ResolvedPath {
  const full = fullPath(path, home);
  try {
    const bytes = realpathSync.native(full, { encoding: "buffer" });
    const real = bytes.toString("utf8");
    if (!Buffer.from(real).equals(bytes))
      throw new HandsError(
        "invalid",
        `${path} leads to ${real}, a name that is not UTF-8 and so cannot be shown truly`,
      );
    const { dev, ino } = statSync(bytes, { bigint: true });
    return { path: real, device: String(dev), inode: String(ino) };
  } catch (error) {
    throw fromSystem(error, full);
  }
}

/** The absolute path that was meant, `.` and `..` taken out as they are written. @throws {HandsError} */
export function fullPath(path: string, home: string): string {
  // Written to the disk, half a character would become another one than was asked about.
  if (path === "" || path.includes("\0") || !path.isWellFormed())
    throw new HandsError("invalid", `${JSON.stringify(path)} is not a path`);
  const full = resolve(home, expandHome(path, home));
  if (Buffer.byteLength(full) > longestPath)
    throw new HandsError("invalid", `${path.slice(0, 40)}… is too long for a path; it may have ${longestPath} bytes`);
  return full;
}

/** Where the home is; an account can say one that is not there. */
export function realHome(home: string): string {
  try {
    return realpathSync.native(home);
  } catch {
    return home;
  }
}

function expandHome(path: string, home: string): string {
  if (path === "~") return home;
  if (path.startsWith("~/")) return `${home}/${path.slice(2)}`;
  if (path.startsWith("~"))
    throw new HandsError(
      "invalid",
      `${path}: only your own home can be written with ~; write ./${path} for a file of that name`,
    );
  return path;
}
