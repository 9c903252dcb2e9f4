import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, ProblemsError } from "./problem.ts";
import type { Shell } from "./shell.ts";

/** Where live-build's configuration has files that are laid before packages are installed: the initramfs reads them. */
export const earlyFiles = "config/includes.chroot_before_packages";

/** In a tree and in its artefact: the initramfs of the step before does not have what was installed since. */
export const wantsInitramfs = "wants-initramfs";

/**
 * Making the initramfs takes longer than installing most packages, and each package with a driver or a boot script asks
 * for it anew. So the program is diverted while packages are installed, and what stands in its place only takes note:
 * the initramfs is a stage of its own.
 */
const divert = `
dpkg-divert --quiet --local --rename --divert /usr/sbin/update-initramfs.real --add /usr/sbin/update-initramfs
printf '#!/bin/sh\\n: >/${wantsInitramfs}\\n' >/usr/sbin/update-initramfs
chmod 755 /usr/sbin/update-initramfs
`;
const restore = `
rm /usr/sbin/update-initramfs
dpkg-divert --quiet --local --rename --remove /usr/sbin/update-initramfs
`;

/** For mmdebstrap, which knows when to run it: after the smallest system, before all else. */
export const divertHook = `--essential-hook=chroot "$1" sh -euc '${divert.replaceAll("'", `'"'"'`)}'`;

/** @param chroot the beginning of a command line that runs what follows in the image's tree */
export async function divertInitramfs(shell: Shell, chroot: readonly string[]): Promise<void> {
  await shell`${chroot} sh -euc ${`[ -e /usr/sbin/update-initramfs.real ] || { ${divert} }`}`;
}

/** Puts the program back. @returns whether anything has asked for an initramfs meanwhile */
export async function restoreInitramfs(shell: Shell, chroot: readonly string[], tree: string): Promise<boolean> {
  await shell`${chroot} sh -euc ${restore}`;
  const wanted = (await readdir(tree)).includes(wantsInitramfs);
  await rm(join(tree, wantsInitramfs), { force: true });
  return wanted;
}

/** The kernel of a tree, whose initramfs can be made. @throws {ProblemsError} unless there is one, and what makes it */
export async function kernelOf(tree: string, profile: string): Promise<{ file: string; release: string }> {
  const kernels = (await readdir(join(tree, "boot"))).filter((file) => file.startsWith("vmlinuz-"));
  const problems: Problem[] = [];
  if (kernels.length !== 1)
    problems.push({
      what: "the tree must have exactly one kernel",
      where: "/boot of the image",
      found: kernels.join(", ") || "none",
      hint: `name one kernel in "kernel.package", and none in "packages", of profiles/${profile}.yaml`,
    });
  if (!(await readdir(join(tree, "usr/sbin")).catch(() => [""])).includes("mkinitramfs"))
    problems.push({
      what: "the tree has nothing that makes an initramfs",
      where: "/usr/sbin/mkinitramfs of the image",
      found: "nothing",
      wanted: "the package initramfs-tools",
      hint: `name it under "packages" of profiles/${profile}.yaml, and nothing that conflicts with it, such as dracut`,
    });
  if (problems.length > 0) throw new ProblemsError(problems);
  return { file: join(tree, "boot", kernels[0]!), release: kernels[0]!.slice("vmlinuz-".length) };
}
