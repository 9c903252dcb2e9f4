import { constants } from "node:fs";
import { link, lstat, mkdir, open, unlink } from "node:fs/promises";
import { basename, dirname, relative } from "node:path";
import type { Place } from "#contracts/hands";
import type { Trash } from "./find-trash.ts";
import { fromSystem, HandsError } from "./hands-error.ts";
import { copyInto, moveEntry, type Source } from "./move-entry.ts";
import { changed, pin, pinChild, type Pinned, through } from "./pin.ts";
import { resolvePath } from "./resolve-path.ts";
import type { Task } from "./task.ts";

const ending = ".trashinfo";
const longestName = 255;
const mostNames = 10_000;

/**
 * Moves something to the trash, with the note beside it that says where it was; the note is written first, so that
 * nothing lies there that nobody can put back.
 * @returns where it lies now
 * @throws {HandsError} after which it is where it was
 */
export const putInTrash = (source: Source, trash: Trash, task: Task): Promise<string> =>
  inTrash(source, trash, (files, place) => moveEntry(source, files, place, task));

/** The same for a file that also stays where it is, until another takes its place: a second name, or a copy of it. */
export const linkInTrash = (source: Source, trash: Trash, task: Task): Promise<string> =>
  inTrash(source, trash, async (files, place) => {
    try {
      await link(through(source.folder, source.name), through(files, place.name));
    } catch {
      // Another file system, or one without second names, or somebody else's file.
      await copyInto(source.entry, files, place, true, task);
      return;
    }
    await using kept = await pinChild(files, place.name, place.path);
    if (kept.stat.ino === source.entry.stat.ino) return;
    await unlink(through(files, place.name));
    throw changed(source.entry.path);
  });

async function inTrash(
  source: Source,
  trash: Trash,
  put: (files: Pinned, place: Place) => Promise<void>,
): Promise<string> {
  await using held = await openTrash(trash);
  await using files = await ownFolder(held, "files");
  await using info = await ownFolder(held, "info");
  const name = await takeName(source, trash, files, info);
  const path = `${files.path}/${name}`;
  try {
    // The name is free and stays so: in these directories only this person's programs write, by the same rules.
    const folder = { path: files.path, device: String(files.stat.dev), inode: String(files.stat.ino) };
    await put(files, { path, name, folder, there: null });
    return path;
  } catch (error) {
    // Unless it is there after all, whole, and only its original could not be removed.
    if (!(await isThere(files, name))) await unlink(through(info, name + ending)).catch(() => undefined);
    throw error;
  }
}

/** Makes it if need be. At the root of a file system where others write, a link in its place is not followed. */
async function openTrash({ path, top }: Trash): Promise<Pinned> {
  try {
    if (top === null) {
      await mkdir(path, { recursive: true, mode: 0o700 });
      return await pin(resolvePath(path, "/"));
    }
    await using folder = await pin(resolvePath(dirname(path), "/"));
    if (folder.path !== dirname(path)) throw new HandsError("changed", `${dirname(path)} is a link by now`);
    return await ownFolder(folder, basename(path));
  } catch (error) {
    throw fromSystem(error, path, "write");
  }
}

async function ownFolder(folder: Pinned, name: string): Promise<Pinned> {
  const path = `${folder.path}/${name}`;
  await mkdir(through(folder, name), { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw fromSystem(error, path, "write");
  });
  const held = await pinChild(folder, name, path);
  if (held.stat.isDirectory() && held.stat.uid === BigInt(process.geteuid!())) return held;
  await held.handle.close();
  throw new HandsError("failed", `${path} is not a directory of your own, so nothing is put in it`);
}

/** Finds a free name and takes it, by writing the note of that name where none is. */
async function takeName(source: Source, trash: Trash, files: Pinned, info: Pinned): Promise<string> {
  const note = noteOf(source.entry.path, trash.top, new Date());
  for (let count = 1; count <= mostNames; count += 1) {
    const name = candidate(source.name, count);
    if (await isThere(files, name)) continue;
    const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW } = constants;
    const at = through(info, name + ending);
    try {
      await using file = await open(at, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600);
      await file.writeFile(note).catch(async (error: unknown) => {
        await unlink(at);
        throw error;
      });
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw fromSystem(error, info.path, "write in");
    }
  }
  throw new HandsError("failed", `the trash has ${mostNames} things called ${source.name} already`);
}

/** "name", "name.2", "name.3"; cut where the note's name would be too long. */
function candidate(name: string, count: number): string {
  const suffix = count === 1 ? "" : `.${count}`;
  const room = longestName - ending.length - suffix.length;
  let kept = name;
  while (Buffer.byteLength(kept) > room) kept = [...kept].slice(0, -1).join("");
  return kept + suffix;
}

function noteOf(path: string, top: string | null, now: Date): string {
  const shown = top === null ? path : relative(top, path);
  const encoded = shown.split("/").map(encodeURIComponent).join("/");
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  return `[Trash Info]\nPath=${encoded}\nDeletionDate=${day}T${time}\n`;
}

const isThere = (folder: Pinned, name: string): Promise<boolean> =>
  lstat(through(folder, name)).then(
    () => true,
    () => false,
  );
