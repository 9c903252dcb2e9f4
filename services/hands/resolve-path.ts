import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { ResolvedPath } from "#contracts/hands";
import { fromSystem, HandsError } from "./hands-error.ts";

/**
 * Finds what a path means: absolute, in the home (`~`, `~/x`) or relative to the home; links are followed.
 * @throws {HandsError}
 */
export function resolvePath(path: string, home: string): ResolvedPath {
  const full = resolve(home, expandHome(path, home));
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
