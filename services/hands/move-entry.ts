import type { Place } from "#contracts/hands";
import { copyTree } from "./copy-tree.ts";
import { HandsError } from "./hands-error.ts";
import type { Pinned } from "./pin.ts";
import { removeTree } from "./remove-tree.ts";
import { settle } from "./settle.ts";
import type { Task } from "./task.ts";
import { unfinished } from "./unfinished.ts";

/** What is moved: held itself, and by its name in a directory that is held. */
export interface Source {
  readonly entry: Pinned;
  readonly folder: Pinned;
  readonly name: string;
}

/**
 * Moves by renaming, or where the kernel cannot rename (another file system; a directory of an overlay's lower layer),
 * by copying everything and removing the original once the copy is whole and on the disk.
 * @throws {HandsError}
 */
export async function moveEntry(source: Source, folder: Pinned, place: Place, task: Task): Promise<void> {
  try {
    await settle({ ...source, passing: false }, folder, place);
    return;
  } catch (error) {
    // It can be either directory, or for a directory itself, that lacks the right.
    if (error instanceof HandsError && error.kind === "denied")
      throw new HandsError("denied", `you have no permission to move ${source.entry.path} to ${place.path}`);
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
  }
  const only = await copyInto(source.entry, folder, place, true, task);
  try {
    await removeTree(source.folder, source.name, source.entry.path, { ...task, only: only.sources });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HandsError(
      "failed",
      `all of it is in ${place.path} now, but not all of it could be removed from ${source.entry.path}: ${why}`,
    );
  }
}

/** Copies beside `place` and gives the copy its name when it is whole; what is not whole is removed. */
export async function copyInto(
  entry: Pinned,
  folder: Pinned,
  place: Place,
  whole: boolean,
  task: Task,
): Promise<Awaited<ReturnType<typeof copyTree>>> {
  return await unfinished(folder, async (name) => {
    try {
      const copied = await copyTree(entry, folder, name, whole, task);
      task.signal.throwIfAborted();
      await settle({ folder, name, passing: true }, folder, place);
      return copied;
    } catch (error) {
      // Whoever stopped the copy does not stop the clearing away.
      const removal = { signal: new AbortController().signal, report: () => undefined, force: true };
      await removeTree(folder, name, place.path, removal).catch(() => undefined);
      throw error;
    }
  });
}
