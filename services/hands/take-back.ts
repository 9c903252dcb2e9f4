import { constants } from "node:fs";
import { open, unlink } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Marked, Place, ResolvedPath } from "#contracts/hands";
import { fromSystem, HandsError } from "./hands-error.ts";
import { checkMark } from "./mark-of.ts";
import { moveEntry } from "./move-entry.ts";
import { changed, isSame, pin, pinChild, type Pinned, through } from "./pin.ts";
import { removeTree } from "./remove-tree.ts";
import { resolvePath } from "./resolve-path.ts";
import type { Task } from "./task.ts";

/** Removes what these hands made, for good, if nothing has touched it since. @throws {HandsError} */
export async function removeMade(place: Place, marked: Marked, task: Task): Promise<null> {
  await using folder = await pin(place.folder);
  {
    await using entry = await pinChild(folder, place.name, place.path);
    await checkMark(entry, marked, task);
  }
  await removeTree(folder, place.name, place.path, task);
  return null;
}

/**
 * Puts what lies in a trash back to its place, over what these hands made there if nothing has touched that since.
 * @param lying where it lies, in the trash's folder `files`
 * @param marked what is there now; null where the place is to be free
 * @throws {HandsError} after which it lies where it lay
 */
export async function restore(lying: ResolvedPath, place: Place, marked: Marked | null, task: Task): Promise<null> {
  const { path } = lying;
  const trash = resolvePath(dirname(path), "/");
  if (trash.path !== dirname(path)) throw changed(path);
  await using files = await pin(trash);
  await using entry = await pinChild(files, basename(path), path);
  if (!isSame(entry.stat, lying)) throw changed(path);
  await using folder = await pin(place.folder);
  if (marked !== null) {
    await using made = await pinChild(folder, place.name, place.path);
    await checkMark(made, marked, task);
  } else if (place.there !== null) throw new HandsError("changed", `${place.path} is there already`);
  await moveEntry({ entry, folder: files, name: basename(path) }, folder, place, task);
  await removeNote(files, basename(path));
  return null;
}

/** Without its note, what is in no trash any more is not shown as lying there. */
async function removeNote(files: Pinned, name: string): Promise<void> {
  const note = `${dirname(files.path)}/info/${name}.trashinfo`;
  await unlink(note).catch(() => undefined);
}

/**
 * Takes what these hands added to a file off its end again, if nothing has touched the file since.
 * @param before the bytes that it had, and the time of its last change in milliseconds
 * @throws {HandsError}
 */
export async function shorten(
  place: Place,
  marked: Marked,
  before: { readonly size: number; readonly modified: number },
  task: Task,
): Promise<null> {
  await using folder = await pin(place.folder);
  await using entry = await pinChild(folder, place.name, place.path);
  await checkMark(entry, marked, task);
  try {
    await using file = await open(through(entry), constants.O_RDWR | constants.O_NONBLOCK);
    await file.truncate(before.size);
    // In the middle of the millisecond: the number is rounded on its way to the kernel.
    await file.utimes(new Date(), (before.modified + 0.5) / 1000);
    await file.sync();
  } catch (error) {
    throw fromSystem(error, place.path, "write");
  }
  return null;
}
