import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, rename, rmdir, unlink } from "node:fs/promises";
import type { Place } from "#contracts/hands";
import { fromSystem } from "./hands-error.ts";
import { changed, isSame, pinChild, type Pinned, through } from "./pin.ts";

/** A name for what is not whole yet, in the directory where it will stand. */
export const passingName = (): string => `.parlance-${randomBytes(8).toString("hex")}`;

/**
 * Gives what is whole its name in one step: in a free place, or over what was looked at there.
 * A free name is taken first, since rename(2) writes over whatever came there meanwhile. Between the last look and the
 * rename something else can still be put there; it can only be done by somebody who may write in this very directory.
 * @param folder holds `place`'s directory
 * @throws {HandsError} changed; errors with the code EXDEV as they are, for the caller to copy instead
 */
export async function settle(
  from: { readonly folder: Pinned; readonly name: string },
  folder: Pinned,
  place: Pick<Place, "name" | "path" | "there">,
): Promise<void> {
  const { name, path, there } = place;
  await using moved = await pinChild(from.folder, from.name, path);
  const directory = moved.stat.isDirectory();
  let taken = false;
  try {
    if (there === null) {
      await take(folder, name, directory);
      taken = true;
    } else {
      await using current = await pinChild(folder, name, path);
      if (!isSame(current.stat, there)) throw changed(path);
    }
    await rename(through(from.folder, from.name), through(folder, name));
  } catch (error) {
    if (taken) await (directory ? rmdir : unlink)(through(folder, name)).catch(() => undefined);
    if ((error as NodeJS.ErrnoException).code === "EXDEV") throw error;
    throw fromSystem(error, path, "write");
  }
}

async function take(folder: Pinned, name: string, directory: boolean): Promise<void> {
  if (directory) return mkdir(through(folder, name), { mode: 0o700 }).then(() => undefined);
  const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW } = constants;
  await (await open(through(folder, name), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600)).close();
}
