import { chmod, readdir, rmdir, unlink } from "node:fs/promises";
import { fromSystem, HandsError } from "./hands-error.ts";
import { changed, pinChild, type Pinned, through } from "./pin.ts";
import type { Task } from "./task.ts";

const deepest = 1000;

export interface Removal extends Pick<Task, "signal" | "report"> {
  /** device:inode of all that may be removed; absent: whatever is there */
  readonly only?: ReadonlySet<string>;
  /** opens directories that are closed to their own owner, for what these hands made themselves */
  readonly force?: boolean;
}

/**
 * Removes what has a name in a directory that is held, with all in it, for good. Links are removed and never followed,
 * and no other file system is entered.
 *
 * Each directory on the way is held open and what is in it is named through that, so whatever others rename or link
 * meanwhile, nothing outside of what was held can be reached. What is left of the race: unlink(2) takes a name, so a
 * file that is put in the place of another between the look and the removal, in the same directory and so by somebody
 * who may write there, goes in its stead.
 * @returns how many were removed
 * @throws {HandsError} after which part of it can be gone
 */
export async function removeTree(
  folder: Pinned,
  name: string | Buffer,
  path: string,
  removal: Removal,
): Promise<number> {
  await using root = await pinChild(folder, name, path);
  return await remove(root, folder, Buffer.from(name), { ...removal, device: root.stat.dev, count: 0 }, 0);
}

interface Walk extends Removal {
  readonly device: bigint;
  count: number;
}

async function remove(entry: Pinned, folder: Pinned, name: Buffer, walk: Walk, depth: number): Promise<number> {
  walk.signal.throwIfAborted();
  if (walk.only !== undefined && !walk.only.has(`${entry.stat.dev}:${entry.stat.ino}`)) throw changed(entry.path);
  try {
    if (entry.stat.isDirectory()) {
      if (entry.stat.dev !== walk.device)
        throw new HandsError("invalid", `${entry.path} is on another file system and stays`);
      if (depth === deepest)
        throw new HandsError(
          "failed",
          `${entry.path} lies more than ${deepest} directories deep; remove it from inside`,
        );
      if (walk.force === true) await chmod(through(entry), 0o700);
      for (const child of await readdir(through(entry), { encoding: "buffer" })) {
        await using inside = await pinChild(entry, child, `${entry.path}/${child.toString("utf8")}`);
        await remove(inside, entry, child, walk, depth + 1);
      }
      await rmdir(through(folder, name));
    } else await unlink(through(folder, name));
  } catch (error) {
    throw fromSystem(error, entry.path, "delete");
  }
  walk.count += 1;
  walk.report(`${walk.count} deleted`);
  return walk.count;
}
