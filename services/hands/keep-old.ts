import { unlink } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Place } from "#contracts/hands";
import { findTrash } from "./find-trash.ts";
import { HandsError } from "./hands-error.ts";
import type { Source } from "./move-entry.ts";
import { linkInTrash } from "./put-in-trash.ts";
import type { Task } from "./task.ts";

/**
 * Does something that puts another file in the place of the one that is there; the old one lies in the trash then, from
 * where it can be restored. At every moment one of the two is at the place.
 * @returns what was done, and where the old one lies
 * @throws {HandsError} after which nothing is in the trash that was not
 */
export async function keepOld<T>(
  old: Source,
  place: Place,
  home: string,
  task: Task,
  replace: () => Promise<T>,
): Promise<T & { readonly replaced: string }> {
  const trash = findTrash(place, home);
  // What was agreed to be kept is not lost because it cannot be.
  if (typeof trash === "string") throw new HandsError("changed", `nothing was replaced: ${trash}`);
  const replaced = await linkInTrash(old, trash, task);
  try {
    return { ...(await replace()), replaced };
  } catch (error) {
    await unlink(replaced).catch(() => undefined);
    await unlink(`${dirname(dirname(replaced))}/info/${basename(replaced)}.trashinfo`).catch(() => undefined);
    throw error;
  }
}
