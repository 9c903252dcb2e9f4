import { chmod, chown, link, mkdir, readlink, rm, stat, symlink, utimes } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { discard } from "./discard.ts";
import type { Artefact, Build } from "./pipeline.ts";
import type { Shell } from "./shell.ts";
import { StageError } from "./stage-error.ts";

// The image's tree is made in steps, and a step keeps what it changed: a layer, as overlayfs writes it. In its artefact
// tree/ is the layer, the link "below" leads to the artefact that it lies above, and all of it is mounted on whole/.

/** An artefact that has a tree, or its folder while it is made. */
type Made = Pick<Artefact, "path">;

const treeOf = ({ path }: Made): string => join(path, "tree");
/** The link to the artefact below. */
export const belowOf = ({ path }: Made): string => join(path, "below");
const wholeOf = ({ path }: Made): string => join(path, "whole");
const scratchOf = ({ path }: Made): string => join(path, "scratch");

/**
 * Begins a tree with all that another one has. Where the disk takes no layers, as that of a container which is made of
 * them itself, it begins as a copy.
 * @returns where it is whole, to be changed until {@link endTree}
 */
export async function beginTree(shell: Shell, made: Made, from: Made): Promise<string> {
  for (const folder of [treeOf(made), wholeOf(made), scratchOf(made)]) await mkdir(folder);
  // The folder on top is the root of the image.
  const { uid, gid, mode } = await stat(treeOf(from));
  await chown(treeOf(made), uid, gid);
  await chmod(treeOf(made), mode & 0o7777);
  try {
    await mount(shell, made, await layersOf(from), { upper: treeOf(made), scratch: scratchOf(made) });
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    await shell`cp --archive --reflink=auto --no-target-directory ${await wholeTree(shell, from)} ${treeOf(made)}`;
    return treeOf(made);
  }
  await symlink(relative(made.path, from.path), belowOf(made));
  await liftLinks(shell, wholeOf(made));
  return wholeOf(made);
}

/**
 * Takes files with several names into the writable layer: overlayfs would change a file under one of them, and leave it
 * as it was under the others. Nothing of it shows, the times of folders included.
 */
async function liftLinks(shell: Shell, whole: string): Promise<void> {
  const { stdout } = await shell`find ${whole} -xdev -type f -links +1 -printf ${"%i %p\\0"}`;
  const names = new Map<string, string[]>();
  for (const [, inode, path] of stdout.matchAll(/(\d+) ([^\0]+)\0/g)) {
    const before = names.get(inode!) ?? [];
    names.set(inode!, [...before, path!]);
  }
  for (const [first, ...others] of names.values())
    for (const other of others) {
      const folder = dirname(other);
      const { atime, mtime } = await stat(folder);
      await rm(other);
      await link(first!, other);
      await utimes(folder, atime, mtime);
    }
}

/** What was begun is kept as it is now. */
export async function endTree(shell: Shell, made: Made, { options }: Pick<Build, "options">): Promise<void> {
  if (await isMounted(made)) await shell`umount ${wholeOf(made)}`;
  await discard(scratchOf(made), options.out);
}

/** Mounts that are made or being made: stages that run side by side read the same tree. */
const mounts = new Map<string, Promise<void>>();

/** Where all of a tree can be read, until the build ends. */
export async function wholeTree(shell: Shell, made: Made): Promise<string> {
  const layers = await layersOf(made);
  if (layers.length === 1) return treeOf(made);
  // A stage may have mounted it before the artefact was in its place.
  const mounting =
    mounts.get(made.path) ?? isMounted(made).then((there) => (there ? undefined : mount(shell, made, layers)));
  mounts.set(made.path, mounting);
  await mounting;
  return wholeOf(made);
}

/** The layers of a tree, topmost first. */
async function layersOf(made: Made): Promise<string[]> {
  const below = await readlink(belowOf(made)).catch(() => undefined);
  return [treeOf(made), ...(below === undefined ? [] : await layersOf({ path: join(made.path, below) }))];
}

async function mount(
  shell: Shell,
  made: Made,
  layers: readonly string[],
  writable?: Readonly<Record<"upper" | "scratch", string>>,
): Promise<void> {
  // Paths from the cache on: they are short, and have no ":" or "," that overlayfs would take for the end of a path.
  const cache = dirname(dirname(made.path));
  const inCache = (path: string): string => relative(cache, path);
  // What the kernel takes where nothing is said differs from host to host, and a layer may be read on another one.
  const options = [
    ...[`lowerdir=${layers.map(inCache).join(":")}`, "metacopy=off"],
    // Packages rename folders, which without "redirect_dir" fails for one that lies in a layer below.
    ...(writable === undefined
      ? ["ro", "redirect_dir=follow"]
      : [
          `upperdir=${inCache(writable.upper)}`,
          `workdir=${inCache(writable.scratch)}`,
          "redirect_dir=on",
          "index=off",
        ]),
  ];
  await shell`env --chdir=${cache} mount --types overlay --options ${options.join(",")} overlay ${wholeOf(made)}`;
}

async function isMounted(made: Made): Promise<boolean> {
  const [whole, around] = await Promise.all([stat(wholeOf(made)), stat(made.path)]);
  return whole.dev !== around.dev;
}
