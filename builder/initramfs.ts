import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, ProblemsError } from "./problem.ts";
import type { Shell } from "./shell.ts";

/** Where live-build's configuration has files that are laid before packages are installed: the initramfs reads them. */
export const earlyFiles = "config/includes.chroot_before_packages";

/**
 * Making the initramfs takes longer than installing most packages, and each package with a driver or a boot script asks
 * for it anew. So the program is diverted while packages are installed, what stands in its place only takes note, and
 * it is run once at the end.
 */
const divert = `
dpkg-divert --quiet --local --rename --divert /usr/sbin/update-initramfs.real --add /usr/sbin/update-initramfs
printf '#!/bin/sh\\n: >/initramfs-wanted\\n' >/usr/sbin/update-initramfs
chmod 755 /usr/sbin/update-initramfs
`;
const restore = `
rm /usr/sbin/update-initramfs
dpkg-divert --quiet --local --rename --remove /usr/sbin/update-initramfs
[ -e /initramfs-wanted ] || exit 0
rm /initramfs-wanted
for kernel in /boot/vmlinuz-*; do
  rm -f "/boot/initrd.img-\${kernel#/boot/vmlinuz-}"
  update-initramfs -c -k "\${kernel#/boot/vmlinuz-}"
done
`;

/** For mmdebstrap, which knows when to run it: after the smallest system, before all else. */
export const divertHook = `--essential-hook=chroot "$1" sh -euc '${divert.replaceAll("'", `'"'"'`)}'`;

/** @param chroot the beginning of a command line that runs what follows in the image's tree */
export async function divertInitramfs(shell: Shell, chroot: readonly string[]): Promise<void> {
  await shell`${chroot} sh -euc ${`[ -e /usr/sbin/update-initramfs.real ] || { ${divert} }`}`;
}

/** Puts the program back, and runs it where anything has asked for it. */
export async function makeInitramfs(shell: Shell, chroot: readonly string[]): Promise<void> {
  await shell`${chroot} sh -euc ${restore}`;
}

/** The kernel and initramfs of a tree, by the kind. @throws {ProblemsError} unless there is exactly one of each */
export async function bootFiles(tree: string, profile: string): Promise<Record<"vmlinuz" | "initrd.img", string>> {
  const files = await readdir(join(tree, "boot"));
  const one = (name: string): string | Problem => {
    const found = files.filter((file) => file.startsWith(`${name}-`));
    if (found.length === 1) return join(tree, "boot", found[0]!);
    return {
      what: `the tree must have exactly one ${name}`,
      where: "/boot of the image",
      found: found.join(", ") || "none",
      hint: `name one kernel in "kernel.package", and none in "packages", of profiles/${profile}.yaml`,
    };
  };
  const all = { vmlinuz: one("vmlinuz"), "initrd.img": one("initrd.img") };
  const problems = Object.values(all).filter((entry) => typeof entry !== "string");
  if (problems.length > 0) throw new ProblemsError(problems);
  return all as Record<"vmlinuz" | "initrd.img", string>;
}
