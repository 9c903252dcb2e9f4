import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { discard } from "./discard.ts";
import { divertInitramfs, earlyFiles, restoreInitramfs } from "./initramfs.ts";
import { inTools } from "./in-tools.ts";
import { provide, type LockedPackages } from "./locked-packages.ts";
import { epochOf } from "./package-lock.ts";
import type { Artefact, Build } from "./pipeline.ts";
import type { Shell } from "./shell.ts";
import { tidy } from "./tidy.ts";
import { beginTree, endTree, wholeTree } from "./tree-layers.ts";

/**
 * Runs live-build's chroot stage (packages, hooks) above a tree.
 * @param folder of the artefact that the new tree belongs to
 * @param install whether there is anything to install; else only the files that the initramfs reads are laid
 * @returns where the new tree can be read, and whether what was installed wants an initramfs made of it
 */
export async function liveChroot(
  build: Build,
  shell: Shell,
  folder: string,
  from: { title: string; tools: Artefact; tree: Artefact; configuration: Artefact; packages: LockedPackages },
  { install } = { install: true },
): Promise<{ whole: string; wanted: boolean }> {
  await provide(build, from.title, from.packages);
  const work = join(folder, "work");
  await mkdir(work);
  await shell`cp --archive --no-target-directory ${from.configuration.path} ${work}`;
  const tree = await beginTree(shell, { path: folder }, from.tree);
  // live-build is told that its own bootstrap stage is over, and that nobody waits for an initramfs of its making.
  await mkdir(join(work, ".build"), { recursive: true });
  for (const done of ["config", "bootstrap", "bootstrap_cache.save"]) await writeFile(join(work, ".build", done), "");
  await writeFile(join(tree, "initrd.img_has_already_been_regenerated"), "");

  const folders = { work, "work/chroot": tree, archive: from.packages.archive.path };
  const enter = inTools(from.tools, folders, { epoch: epochOf(from.packages.lock) });
  const chroot = [...enter, "chroot", "/mnt/work/chroot"];
  if (install) {
    await divertInitramfs(shell, chroot);
    await shell`${enter} sh -c ${"cd /mnt/work && exec lb chroot"}`;
  } else await shell`cp --archive --no-target-directory ${join(work, earlyFiles)} ${tree}`;
  const wanted = await restoreInitramfs(shell, chroot, tree);
  await tidy(shell, enter, epochOf(from.packages.lock));
  await endTree(shell, { path: folder }, build);
  await discard(work, build.options.out);
  return { whole: await wholeTree(shell, { path: folder }), wanted };
}
