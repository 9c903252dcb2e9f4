import { createHash, type Hash } from "node:crypto";
import { readdir } from "node:fs/promises";
import type { Marked, Place } from "#contracts/hands";
import { fileType } from "./file-type.ts";
import { fromSystem, HandsError } from "./hands-error.ts";
import { changed, isSame, linkTarget, pin, pinChild, type Pinned, through } from "./pin.ts";
import type { Task } from "./task.ts";

/** So that looking over what was made does not take longer than making it. */
const mostEntries = 1_000_000;

/**
 * What stands for a file or directory with all that is in it, as it is now: whatever is written, added, removed or
 * renamed in it changes that. By names, kinds, modes, sizes and times of last change, and not by the contents.
 * @throws {HandsError} changed where something else is there by now, or nothing
 */
export async function markOf(place: Place, task: Task): Promise<Marked> {
  await using folder = await pin(place.folder);
  await using entry = await pinChild(folder, place.name, place.path);
  if (place.there !== null && !isSame(entry.stat, place.there)) throw changed(place.path);
  const { dev, ino } = entry.stat;
  const mark = await markOfPinned(entry, task);
  return { path: place.path, device: String(dev), inode: String(ino), mark, modified: Number(modifiedOf(entry)) };
}

/** @throws {HandsError} changed when what is held is not what was marked, or is not as it was */
export async function checkMark(entry: Pinned, marked: Marked, task: Task): Promise<void> {
  if (!isSame(entry.stat, marked)) throw changed(entry.path);
  if ((await markOfPinned(entry, task)) !== marked.mark)
    throw new HandsError("changed", `${entry.path} has changed since; look at it and decide yourself`);
}

async function markOfPinned(entry: Pinned, task: Task): Promise<string> {
  const hash = createHash("sha256");
  const count = await add(entry, Buffer.from(""), hash, task, 0);
  hash.update(String(count));
  return hash.digest("hex");
}

async function add(entry: Pinned, name: Buffer, hash: Hash, task: Task, before: number): Promise<number> {
  task.signal.throwIfAborted();
  let count = before + 1;
  if (count > mostEntries) throw new HandsError("failed", `${entry.path} lies among more than ${mostEntries} things`);
  const { ino, mode, size } = entry.stat;
  const type = fileType(entry.stat);
  // What a directory holds is told by what is in it: its size and time change when something passes through.
  const own = type === "directory" ? [] : [size, modifiedOf(entry)];
  hash.update(`${name.toString("hex")} ${type} ${ino} ${mode} ${own.join(" ")}\n`);
  if (type === "link") hash.update(await linkTarget(entry));
  if (type !== "directory") return count;
  const names = await readdir(through(entry), { encoding: "buffer" }).catch((error: unknown) => {
    throw fromSystem(error, entry.path, "read");
  });
  for (const child of names.sort(Buffer.compare)) {
    await using inside = await pinChild(entry, child, `${entry.path}/${child.toString("utf8")}`);
    count = await add(inside, child, hash, task, count);
  }
  hash.update("end\n");
  task.report(`${count} looked at`);
  return count;
}

/** In milliseconds: a time that is set again is not set more exactly than that. */
const modifiedOf = ({ stat: { mtimeNs } }: Pinned): bigint => mtimeNs / 1_000_000n;
