import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { lstat, readlink, symlink, unlink } from "node:fs/promises";
import { join } from "node:path";
import { log } from "#kit/log";
import { HandsError } from "./hands-error.ts";
import { pin, pinChild, type Pinned, through } from "./pin.ts";
import { removeTree } from "./remove-tree.ts";
import { resolvePath } from "./resolve-path.ts";

/** A name for what is not whole yet, in the directory where it will stand. */
const passingName = /^\.parlance-[0-9a-f]{16}$/;

/** Where hands note what they have begun: systemd's StateDirectory=. Started by hand they have none, and note nothing. */
const notes = process.env["STATE_DIRECTORY"];

/**
 * Has something made under a passing name in a directory, which is noted meanwhile: hands that are killed in the middle
 * leave it, and the next ones find it by the note. A note is a link that leads nowhere: a single step makes it, whole.
 */
export async function unfinished<T>(folder: Pinned, make: (name: string) => Promise<T>): Promise<T> {
  const name = `.parlance-${randomBytes(8).toString("hex")}`;
  if (notes !== undefined) await symlink(folder.path, join(notes, name));
  try {
    return await make(name);
  } finally {
    // What could not be removed again stays noted.
    if (notes !== undefined && !(await isThere(folder, name))) await unlink(join(notes, name));
  }
}

const isThere = (folder: Pinned, name: string): Promise<boolean> =>
  lstat(through(folder, name)).then(
    () => true,
    () => false,
  );

/**
 * Clears away what hands that were killed left unfinished: of the noted names alone, in the noted directories alone,
 * and only what belongs to this person. No link is followed, neither on the way nor in what is removed.
 * What is noted is read at once; what is noted while this runs is left alone.
 */
export async function clearUnfinished(): Promise<void> {
  if (notes === undefined) return;
  for (const name of readdirSync(notes)) {
    const note = join(notes, name);
    const path = await readlink(note);
    try {
      if (passingName.test(name)) await clear(path, name);
    } catch (error) {
      // Killed before it was made, or the person has removed it.
      if (!(error instanceof HandsError && error.kind === "notFound"))
        log.warning(`${path}/${name} was left unfinished and cannot be cleared away: ${(error as Error).message}`);
    }
    // Once is enough: what cannot be cleared away now is told of, and for the person to remove.
    await unlink(note);
  }
}

async function clear(path: string, name: string): Promise<void> {
  const resolved = resolvePath(path, "/");
  if (resolved.path !== path) throw new Error(`${path} leads elsewhere by now`);
  await using folder = await pin(resolved);
  {
    await using left = await pinChild(folder, name, `${path}/${name}`);
    if (left.stat.uid !== BigInt(process.geteuid!())) throw new Error("it belongs to somebody else");
  }
  const removal = { signal: new AbortController().signal, report: () => undefined, force: true };
  const count = await removeTree(folder, name, `${path}/${name}`, removal);
  log.info(`${path}/${name} was left unfinished and is cleared away: ${count} removed`);
}
