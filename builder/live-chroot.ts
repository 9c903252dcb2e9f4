import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { discard } from "./discard.ts";
import { divertInitramfs, earlyFiles, makeInitramfs } from "./initramfs.ts";
import { inTools } from "./in-tools.ts";
import { provide, type LockedPackages } from "./locked-packages.ts";
import { epochOf } from "./package-lock.ts";
import type { Artefact, Build } from "./pipeline.ts";
import type { Shell } from "./shell.ts";
import { tidy } from "./tidy.ts";

/**
 * Runs live-build's chroot stage (packages, hooks) on a copy of a tree, and makes the initramfs where anything that was
 * installed asks for it. Leaves the new tree in FOLDER/tree.
 * @param install whether there is anything to install; else only the files that the initramfs reads are laid
 */
export async function liveChroot(
  build: Build,
  shell: Shell,
  folder: string,
  from: { title: string; tools: Artefact; tree: Artefact; configuration: Artefact; packages: LockedPackages },
  { install } = { install: true },
): Promise<void> {
  await provide(build, from.title, from.packages);
  const work = join(folder, "work");
  await mkdir(work);
  await shell`cp --archive --no-target-directory ${from.configuration.path} ${work}`;
  await shell`cp --archive --reflink=auto ${join(from.tree.path, "tree")} ${join(work, "chroot")}`;
  // live-build is told that its own bootstrap stage is over, and that nobody waits for an initramfs of its making.
  await mkdir(join(work, ".build"), { recursive: true });
  for (const done of ["config", "bootstrap", "bootstrap_cache.save"]) await writeFile(join(work, ".build", done), "");
  await writeFile(join(work, "chroot/initrd.img_has_already_been_regenerated"), "");

  const folders = { work, archive: from.packages.archive.path };
  const enter = inTools(from.tools, folders, { epoch: epochOf(from.packages.lock) });
  const chroot = [...enter, "chroot", "/mnt/work/chroot"];
  if (install) {
    await divertInitramfs(shell, chroot);
    await shell`${enter} sh -c ${"cd /mnt/work && exec lb chroot"}`;
  } else await shell`cp --archive --no-target-directory ${join(work, earlyFiles)} ${join(work, "chroot")}`;
  await makeInitramfs(shell, chroot);
  await tidy(shell, enter, epochOf(from.packages.lock));
  await rename(join(work, "chroot"), join(folder, "tree"));
  await discard(work, build.options.out);
}
