import { constants } from "node:fs";
import { link, open, rename, unlink } from "node:fs/promises";
import type { Place } from "#contracts/hands";
import { fromSystem, HandsError } from "./hands-error.ts";
import { changed, isSame, pinChild, type Pinned, through } from "./pin.ts";

/**
 * Gives what is whole its name in one step: in a free place, or over what was looked at there.
 * Between the last look and the rename something else can still be put there; it can only be done by somebody who may
 * write in this very directory.
 * @param from `passing`: a name that these hands made and nobody else uses
 * @param folder holds `place`'s directory
 * @throws {HandsError} changed; errors with the code EXDEV as they are, for the caller to copy instead
 */
export async function settle(
  from: { readonly folder: Pinned; readonly name: string; readonly passing: boolean },
  folder: Pinned,
  place: Pick<Place, "name" | "path" | "there">,
): Promise<void> {
  const { name, path, there } = place;
  const [source, target] = [through(from.folder, from.name), through(folder, name)];
  await using moved = await pinChild(from.folder, from.name, path);
  try {
    if (there !== null) {
      await using current = await pinChild(folder, name, path);
      if (!isSame(current.stat, there)) throw changed(path);
      await rename(source, target);
    } else if (moved.stat.isDirectory()) await renameDirectory(source, folder, name, path);
    else if (!from.passing || !(await linkInstead(source, target))) await renameFile(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EXDEV") throw error;
    throw fromSystem(error, path, "write");
  }
}

/** By itself rename(2) puts a directory over an empty one at most. */
async function renameDirectory(source: Buffer, folder: Pinned, name: string, path: string): Promise<void> {
  const there = (): HandsError => new HandsError("changed", `${path} is there by now`);
  if (await isThere(folder, name, path)) throw there();
  await rename(source, through(folder, name)).catch((error: NodeJS.ErrnoException) => {
    throw ["ENOTDIR", "ENOTEMPTY", "EEXIST"].includes(error.code ?? "") ? there() : error;
  });
}

async function isThere(folder: Pinned, name: string, path: string): Promise<boolean> {
  try {
    await using _found = await pinChild(folder, name, path);
    return true;
  } catch (error) {
    if (error instanceof HandsError && error.kind === "notFound") return false;
    throw error;
  }
}

/**
 * A second name for a file, then without the first: a kill in between leaves both, of which the passing one is cleared
 * away. Not for a file of the person's own: what another program puts at its old name meanwhile would be removed.
 * @returns false where the file system has no second names
 */
async function linkInstead(source: Buffer, target: Buffer): Promise<boolean> {
  try {
    await link(source, target);
  } catch (error) {
    if (["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes((error as NodeJS.ErrnoException).code ?? ""))
      return false;
    throw error;
  }
  await unlink(source);
  return true;
}

/** A free name is taken first, since rename(2) writes over whatever came there meanwhile. */
async function renameFile(source: Buffer, target: Buffer): Promise<void> {
  const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW } = constants;
  await (await open(target, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600)).close();
  try {
    await rename(source, target);
  } catch (error) {
    await unlink(target).catch(() => undefined);
    throw error;
  }
}
