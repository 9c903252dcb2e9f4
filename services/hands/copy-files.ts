import type { Place } from "#contracts/hands";
import type { Results } from "#contracts/tools";
import { HandsError } from "./hands-error.ts";
import { keepOld } from "./keep-old.ts";
import { isAround } from "./mount-points.ts";
import { copyInto } from "./move-entry.ts";
import { changed, isSame, pin, pinChild, type Pinned } from "./pin.ts";
import type { Task } from "./task.ts";

/**
 * Copies what is at one place to another, over the file there if one was looked at.
 * @throws {HandsError} after which the other place is as it was
 */
export async function copyFiles(
  from: Place,
  to: Place,
  { keep, home, task }: ReplaceOptions,
): Promise<Results["files.copy"]> {
  checkPair(from, to);
  await using folder = await pin(to.folder);
  await using fromFolder = await pin(from.folder);
  await using entry = await pinChild(fromFolder, from.name, from.path);
  if (from.there === null || !isSame(entry.stat, from.there)) throw changed(from.path);
  const copy = async (): Promise<Results["files.copy"]> => {
    const { entries, bytes, skipped } = await copyInto(entry, folder, to, false, task);
    return { from: from.path, path: to.path, entries, bytes, skipped, replaced: null };
  };
  return keep ? await keeping(folder, to, home, task, copy) : await copy();
}

export interface ReplaceOptions {
  /** what is replaced is put in the trash */
  readonly keep: boolean;
  readonly home: string;
  readonly task: Task;
}

/** Replaces what is at a place, as it was looked at, and keeps it in the trash. @throws {HandsError} */
export async function keeping<T>(
  folder: Pinned,
  to: Place,
  home: string,
  task: Task,
  replace: () => Promise<T>,
): Promise<T & { readonly replaced: string }> {
  await using old = await pinChild(folder, to.name, to.path);
  if (to.there === null || !isSame(old.stat, to.there)) throw changed(to.path);
  return await keepOld({ entry: old, folder, name: to.name }, to, home, task, replace);
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
