import type { Place } from "#contracts/hands";
import type { Results } from "#contracts/tools";
import { HandsError } from "./hands-error.ts";
import { isAround } from "./mount-points.ts";
import { copyInto } from "./move-entry.ts";
import { changed, isSame, pin, pinChild } from "./pin.ts";
import type { Task } from "./task.ts";

/**
 * Copies what is at one place to another, over the file there if one was looked at.
 * @throws {HandsError} after which the other place is as it was
 */
export async function copyFiles(from: Place, to: Place, task: Task): Promise<Results["files.copy"]> {
  checkPair(from, to);
  await using folder = await pin(to.folder);
  await using fromFolder = await pin(from.folder);
  await using entry = await pinChild(fromFolder, from.name, from.path);
  if (from.there === null || !isSame(entry.stat, from.there)) throw changed(from.path);
  const { entries, bytes, skipped } = await copyInto(entry, folder, to, false, task);
  return { from: from.path, path: to.path, entries, bytes, skipped };
}

/** What neither a copy nor a move can do. @throws {HandsError} invalid */
export function checkPair(from: Place, to: Place): void {
  if (from.name === "" || to.name === "") throw new HandsError("invalid", "/ as a whole is neither copied nor moved");
  if (from.there === null) throw new HandsError("notFound", `${from.path} does not exist`);
  const same = to.there !== null && isEqual(from.there, to.there);
  if (same || from.path === to.path) throw new HandsError("invalid", `${from.path} and ${to.path} are the same`);
  if (from.there.type === "directory" && isAround(from.path, to.path))
    throw new HandsError("invalid", `${to.path} lies in ${from.path} itself`);
  if (to.there === null) return;
  if (to.there.type === "directory")
    throw new HandsError(
      "invalid",
      `${to.path} is a directory that is there already; delete it first, or take another name`,
    );
  if (from.there.type === "directory")
    throw new HandsError(
      "invalid",
      `${to.path} is a ${to.there.type}, and a directory cannot take its place; delete it first`,
    );
}

const isEqual = (a: { device: string; inode: string }, b: { device: string; inode: string }): boolean =>
  a.device === b.device && a.inode === b.inode;
