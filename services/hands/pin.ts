import { type BigIntStats, constants } from "node:fs";
import { type FileHandle, open, readlink } from "node:fs/promises";
import type { ResolvedPath } from "#contracts/hands";
import { fromSystem, HandsError } from "./hands-error.ts";

/** open(2): names a file without opening it, so that it needs no right to read, and no pipe or device notices. */
const onlyName = 0o10000000;

/**
 * Something that is held: whatever is put at its path from now on, {@link through} leads to it and to nothing else.
 * `using` lets it go.
 */
export interface Pinned extends AsyncDisposable {
  readonly handle: FileHandle;
  /** for people */
  readonly path: string;
  /** by which it was found */
  readonly at: string | Buffer;
  readonly stat: BigIntStats;
}

/**
 * Takes hold of what was looked at.
 * @throws {HandsError} changed when something else is at its path by now
 */
export async function pin(target: ResolvedPath): Promise<Pinned> {
  const pinned = await pinAt(target.path, target.path);
  if (isSame(pinned.stat, target)) return pinned;
  await pinned.handle.close();
  throw changed(target.path);
}

/** Takes hold of what has a name in a directory that is held. @throws {HandsError} */
export async function pinChild(folder: Pinned, name: string | Buffer, path: string): Promise<Pinned> {
  return pinAt(through(folder, name), path);
}

/** The path of what is held, or of a name in it, for system calls: no link and no rename can redirect it. */
export function through({ handle }: Pinned, name?: string | Buffer): Buffer {
  const here = `/proc/self/fd/${handle.fd}`;
  return name === undefined ? Buffer.from(here) : Buffer.concat([Buffer.from(`${here}/`), Buffer.from(name)]);
}

/**
 * What a held link leads to, as it stands in it. The kernel shows through a held link only where the link is, so it is
 * read at its path, and what is there looked at again: a link's contents cannot change, only the link can be another.
 */
export async function linkTarget(link: Pinned): Promise<Buffer> {
  try {
    const target = await readlink(link.at, { encoding: "buffer" });
    await using again = await pinAt(link.at, link.path);
    if (again.stat.dev === link.stat.dev && again.stat.ino === link.stat.ino) return target;
  } catch (error) {
    throw fromSystem(error, link.path);
  }
  throw changed(link.path);
}

export const isSame = (stat: BigIntStats, { device, inode }: Pick<ResolvedPath, "device" | "inode">): boolean =>
  String(stat.dev) === device && String(stat.ino) === inode;

export const changed = (path: string): HandsError =>
  new HandsError("changed", `${path} is not what it was when it was looked up`);

async function pinAt(path: string | Buffer, shown: string): Promise<Pinned> {
  let handle: FileHandle;
  try {
    handle = await open(path as string, onlyName | constants.O_NOFOLLOW);
  } catch (error) {
    throw fromSystem(error, shown);
  }
  try {
    const stat = await handle.stat({ bigint: true });
    return { handle, path: shown, at: path, stat, [Symbol.asyncDispose]: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw fromSystem(error, shown);
  }
}
