import { constants } from "node:fs";
import { type FileHandle, lutimes, mkdir, open, readdir, symlink } from "node:fs/promises";
import { fileType } from "./file-type.ts";
import { fromSystem, HandsError } from "./hands-error.ts";
import { changed, linkTarget, pinChild, type Pinned, through } from "./pin.ts";
import type { Task } from "./task.ts";

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;
/** directories in one another; two descriptors each are open */
const deepest = 200;
const chunkBytes = 1 << 20;
const zeros = Buffer.alloc(chunkBytes);

export interface Copied {
  entries: number;
  bytes: number;
  skipped: number;
  /** device:inode of all that was copied, where the source will be removed */
  readonly sources: Set<string>;
}

interface Walk extends Task {
  /** whether the source will be removed: then nothing may be skipped, and all must be on the disk */
  readonly whole: boolean;
  readonly copied: Copied;
  readonly device: bigint;
  /** device:inode of the copy, which must not be copied into itself */
  root: string;
}

/**
 * Copies a file, a link itself, or a directory with all in it, to a free name. Modes and times are kept, setuid and
 * setgid bits are not: the copy belongs to the one who copies. What fails or is stopped leaves what was made so far
 * for the caller to remove.
 * @param folder where the copy goes
 * @throws {HandsError}
 */
export async function copyTree(
  source: Pinned,
  folder: Pinned,
  name: string,
  whole: boolean,
  task: Task,
): Promise<Copied> {
  const copied: Copied = { entries: 0, bytes: 0, skipped: 0, sources: new Set() };
  const walk: Walk = {
    signal: task.signal,
    report: (progress) => task.report(progress),
    ...{ whole, copied, device: source.stat.dev, root: "" },
  };
  const type = fileType(source.stat);
  if (type !== "file" && type !== "directory" && type !== "link")
    throw new HandsError("invalid", `${source.path} is a ${type} and cannot be copied`);
  await copyEntry(source, folder, Buffer.from(name), walk, 0);
  return copied;
}

async function copyEntry(source: Pinned, folder: Pinned, name: Buffer, walk: Walk, depth: number): Promise<void> {
  walk.signal.throwIfAborted();
  const { copied } = walk;
  const type = fileType(source.stat);
  // Directories alone: on an overlay, files can have the device of the layer that they are on.
  const elsewhere = type === "directory" && source.stat.dev !== walk.device;
  if (elsewhere || (type !== "file" && type !== "directory" && type !== "link")) {
    if (walk.whole)
      throw new HandsError(
        "invalid",
        `${source.path} is ${elsewhere ? "on another file system" : `a ${type}`} and would be lost`,
      );
    copied.skipped += 1;
    return;
  }
  if (keyOf(source) === walk.root) throw new HandsError("invalid", `${source.path} would be copied into itself`);
  if (walk.whole) copied.sources.add(keyOf(source));
  copied.entries += 1;
  try {
    if (type === "directory") await copyDirectory(source, folder, name, walk, depth);
    else if (type === "file") await copyFile(source, through(folder, name), walk);
    else await copyLink(source, through(folder, name));
  } catch (error) {
    throw fromSystem(error, source.path, "copy");
  }
  walk.report(`${copied.entries} copied, ${copied.bytes} bytes`);
}

async function copyDirectory(source: Pinned, folder: Pinned, name: Buffer, walk: Walk, depth: number): Promise<void> {
  if (depth === deepest)
    throw new HandsError("failed", `${source.path} lies more than ${deepest} directories deep, which is not copied`);
  // Others see nothing of it before it has the mode of its source.
  await mkdir(through(folder, name), { mode: 0o700 });
  await using copy = await pinChild(folder, name, source.path);
  if (walk.root === "") walk.root = keyOf(copy);
  for (const child of await readdir(through(source), { encoding: "buffer" })) {
    await using entry = await pinChild(source, child, `${source.path}/${child.toString("utf8")}`);
    await copyEntry(entry, copy, child, walk, depth + 1);
  }
  await using opened = await open(through(copy), O_RDONLY | constants.O_DIRECTORY);
  await dress(opened, source, 0o1777);
}

async function copyFile(source: Pinned, name: Buffer, walk: Walk): Promise<void> {
  await using from = await open(through(source), O_RDONLY | O_NONBLOCK);
  await using to = await open(name, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600);
  await copyBytes(from, to, await hasHoles(from), source.path, walk);
  if (walk.whole) {
    const { size, mtimeNs } = await from.stat({ bigint: true });
    // Its original would be removed with what is not in the copy.
    if (size !== source.stat.size || mtimeNs !== source.stat.mtimeNs) throw changed(source.path);
  }
  await dress(to, source, 0o777);
  if (walk.whole) await to.sync();
}

/** Blocks of zeros are left out where the source has holes: a file can be larger than any disk. */
async function copyBytes(from: FileHandle, to: FileHandle, holes: boolean, path: string, walk: Walk): Promise<void> {
  const chunk = Buffer.allocUnsafe(chunkBytes);
  let at = 0;
  for (;;) {
    walk.signal.throwIfAborted();
    const { bytesRead } = await from.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) break;
    const hole = holes && chunk.subarray(0, bytesRead).equals(zeros.subarray(0, bytesRead));
    for (let done = hole ? bytesRead : 0; done < bytesRead;)
      done += (await to.write(chunk, done, bytesRead - done, at + done)).bytesWritten;
    at += bytesRead;
    walk.copied.bytes += bytesRead;
    walk.report(`${path}: ${at} bytes copied`);
  }
  if (holes) await to.truncate(at);
}

async function hasHoles(file: FileHandle): Promise<boolean> {
  const { blocks, size } = await file.stat();
  return blocks * 512 < size;
}

async function copyLink(source: Pinned, name: Buffer): Promise<void> {
  await symlink(await linkTarget(source), name);
  // A symbolic link's time is of little use to anybody: where it cannot be set, the copy is none the worse.
  await lutimes(name, ...timesOf(source)).catch(() => undefined);
}

async function dress(copy: FileHandle, source: Pinned, kept: number): Promise<void> {
  await copy.chmod(Number(source.stat.mode) & kept);
  await copy.utimes(...timesOf(source));
}

/** As they were before it was read. */
const timesOf = ({ stat }: Pinned): [number, number] => [Number(stat.atimeNs) / 1e9, Number(stat.mtimeNs) / 1e9];

const keyOf = ({ stat: { dev, ino } }: Pinned): string => `${dev}:${ino}`;
