import type { Place } from "#contracts/hands";
import type { Results } from "#contracts/tools";
import { checkMovable } from "./check-movable.ts";
import { findTrash } from "./find-trash.ts";
import { HandsError } from "./hands-error.ts";
import { changed, isSame, pin, pinChild } from "./pin.ts";
import { putInTrash } from "./put-in-trash.ts";
import { removeTree } from "./remove-tree.ts";
import type { Task } from "./task.ts";

/** Puts what is at a place in the trash, or deletes it for good; a link itself, never what it leads to. @throws {HandsError} */
export async function deleteFiles(
  place: Place,
  permanent: boolean,
  home: string,
  task: Task,
): Promise<Results["files.delete"]> {
  checkMovable(place, home);
  const trash = findTrash(place, home);
  await using folder = await pin(place.folder);
  await using entry = await pinChild(folder, place.name, place.path);
  if (place.there === null || !isSame(entry.stat, place.there)) throw changed(place.path);
  if (permanent) {
    await removeTree(folder, place.name, place.path, task);
    return { path: place.path, trash: null };
  }
  // What was agreed to be put in the trash is not deleted because there is none any more.
  if (typeof trash === "string") throw new HandsError("changed", `nothing was deleted: ${trash}`);
  return { path: place.path, trash: await putInTrash({ entry, folder, name: place.name }, trash, task) };
}
