import { constants } from "node:fs";
import { access, type FileHandle, open, unlink } from "node:fs/promises";
import type { Place } from "#contracts/hands";
import type { Results } from "#contracts/tools";
import { fromSystem, HandsError } from "./hands-error.ts";
import { changed, isSame, pin, pinChild, type Pinned, through } from "./pin.ts";
import { keepOld } from "./keep-old.ts";
import { settle } from "./settle.ts";
import type { Task } from "./task.ts";
import { unfinished } from "./unfinished.ts";

const { O_APPEND, O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;
const newMode = 0o666;

/**
 * Writes a text to a file: a new one, in the place of one that is there, or at its end. A file that is replaced is at
 * every moment the old or the new one, whole; it keeps its mode, and its owner or else it is not replaced.
 * @throws {HandsError}
 */
export async function writeText(
  place: Place,
  text: string,
  { append, keep, home, task }: WriteOptions,
): Promise<Results["files.write"]> {
  await using folder = await pin(place.folder);
  const bytes = Buffer.from(text);
  const { path } = place;
  const written = { path, size: bytes.length, added: null, replaced: null };
  if (place.there === null) {
    await write(folder, place, bytes);
    return written;
  }
  await using old = await pinChild(folder, place.name, place.path);
  if (!isSame(old.stat, place.there)) throw changed(place.path);
  if (!old.stat.isFile()) throw new HandsError("invalid", `${place.path} is not a file`);
  if (append) return { ...written, ...(await appendTo(old, bytes)) };
  const replace = async (): Promise<Results["files.write"]> => {
    await write(folder, place, bytes, old);
    return written;
  };
  return keep ? await keepOld({ entry: old, folder, name: place.name }, place, home, task, replace) : await replace();
}

export interface WriteOptions {
  readonly append: boolean;
  /** what is replaced is put in the trash */
  readonly keep: boolean;
  readonly home: string;
  readonly task: Task;
}

async function write(folder: Pinned, place: Place, bytes: Buffer, old?: Pinned): Promise<void> {
  try {
    // What may not be written is not replaced either, though the directory's mode would let it.
    if (old !== undefined) await access(through(old), constants.W_OK);
    await unfinished(folder, async (name) => {
      let made = false;
      try {
        {
          await using file = await open(through(folder, name), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, newMode);
          made = true;
          if (old !== undefined) await dress(file, old);
          await file.writeFile(bytes);
          await file.sync();
        }
        await settle({ folder, name, passing: true }, folder, place);
        made = false;
      } finally {
        if (made) await unlink(through(folder, name)).catch(() => undefined);
      }
    });
    await syncFolder(folder);
  } catch (error) {
    throw fromSystem(error, place.path, "write");
  }
}

/** Gives a new file the owner and the mode of the one that it replaces, before anything stands in it. */
async function dress(file: FileHandle, { stat, path }: Pinned): Promise<void> {
  const { uid, gid } = await file.stat();
  if (BigInt(uid) !== stat.uid || BigInt(gid) !== stat.gid)
    await file.chown(Number(stat.uid), Number(stat.gid)).catch(() => {
      throw new HandsError(
        "denied",
        `${path} belongs to another user or group, and a new file cannot be given to them; append to it instead`,
      );
    });
  await file.chmod(Number(stat.mode) & 0o777);
}

/** @returns the bytes that it has then, and those that were added */
async function appendTo(old: Pinned, bytes: Buffer): Promise<{ size: number; added: number }> {
  if (old.stat.nlink > 1n)
    throw new HandsError(
      "invalid",
      `${old.path} is the same file as others elsewhere (${old.stat.nlink} hard links), which would all change`,
    );
  try {
    await using file = await open(through(old), O_WRONLY | O_APPEND | O_NONBLOCK);
    const start = await startOfLine(old);
    const { size } = await file.stat();
    const all = Buffer.concat([start, bytes]);
    try {
      await file.writeFile(all);
      await file.sync();
    } catch (error) {
      // Half a text is taken back, unless somebody else has written too.
      const now = (await file.stat()).size;
      if (now > size && now < size + all.length) await file.truncate(size);
      throw error;
    }
    return { size: size + all.length, added: all.length };
  } catch (error) {
    throw fromSystem(error, old.path, "write");
  }
}

/** What is added begins on a line of its own, where the last one was not ended. */
async function startOfLine(old: Pinned): Promise<Buffer> {
  const none = Buffer.alloc(0);
  if (old.stat.size === 0n) return none;
  try {
    await using file = await open(through(old), O_RDONLY | O_NONBLOCK);
    const last = Buffer.alloc(1);
    await file.read(last, 0, 1, Number(old.stat.size) - 1);
    return last[0] === 10 ? none : Buffer.from("\n");
  } catch {
    // It may be written, but not read.
    return none;
  }
}

/** So that the new name outlives a loss of power; where the directory cannot be opened, the system does it later. */
async function syncFolder(folder: Pinned): Promise<void> {
  await open(through(folder), O_RDONLY | O_DIRECTORY)
    .then((opened) => opened.sync().finally(() => opened.close()))
    .catch(() => undefined);
}
