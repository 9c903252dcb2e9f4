import type { Place } from "#contracts/hands";
import type { Results } from "#contracts/tools";
import { checkMovable } from "./check-movable.ts";
import { checkPair, keeping, type ReplaceOptions } from "./copy-files.ts";
import { moveEntry } from "./move-entry.ts";
import { changed, isSame, pin, pinChild } from "./pin.ts";

/** Moves or renames what is at one place to another, over the file there if one was looked at. @throws {HandsError} */
export async function moveFiles(
  from: Place,
  to: Place,
  { keep, home, task }: ReplaceOptions,
): Promise<Results["files.move"]> {
  checkPair(from, to);
  checkMovable(from, home);
  await using folder = await pin(to.folder);
  await using fromFolder = await pin(from.folder);
  await using entry = await pinChild(fromFolder, from.name, from.path);
  if (from.there === null || !isSame(entry.stat, from.there)) throw changed(from.path);
  const move = async (): Promise<Results["files.move"]> => {
    await moveEntry({ entry, folder: fromFolder, name: from.name }, folder, to, task);
    return { from: from.path, path: to.path, replaced: null };
  };
  return keep ? await keeping(folder, to, home, task, move) : await move();
}
