import { copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { kernelOf, wantsInitramfs } from "../initramfs.ts";
import { inTools } from "../in-tools.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { wholeTree } from "../tree-layers.ts";

/**
 * What the boot loader loads: vmlinuz and initrd.img. They are made while the tree is customised and packed, and made
 * again where that has brought something that asks for it.
 * @param epoch seconds since 1970; the time of all that is in it
 */
export async function initramfs(
  build: Build,
  tools: Artefact,
  plain: Artefact,
  customised: Promise<Artefact>,
  epoch: number,
): Promise<Artefact> {
  const made = await initramfsOf(build, tools, plain, epoch, "shared");
  const root = await customised;
  if (!(await readdir(root.path)).includes(wantsInitramfs)) return made;
  return initramfsOf(build, tools, root, epoch, "own");
}

async function initramfsOf(
  build: Build,
  tools: Artefact,
  tree: Artefact,
  epoch: number,
  step: "shared" | "own",
): Promise<Artefact> {
  const make: Parameters<Build["stage"]>[2] = async (folder, shell) => {
    const whole = await wholeTree(shell, tree);
    const { file, release } = await kernelOf(whole, build.profile.name);
    // Its temporary files are larger than a tmpfs may be. The tree stays as it is: others read it meanwhile.
    const enter = inTools(tools, { tree: whole, "tree/var/tmp": folder }, { epoch });
    await shell`${enter} chroot /mnt/tree mkinitramfs -o /var/tmp/initrd.img ${release}`;
    await copyFile(file, join(folder, "vmlinuz"));
  };
  return build.stage("initramfs", { tools, tree, epoch }, make, step);
}
