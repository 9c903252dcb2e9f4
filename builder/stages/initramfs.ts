import { readdir } from "node:fs/promises";
import { kernelOf, wantsInitramfs } from "../initramfs.ts";
import { inTools } from "../in-tools.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { wholeTree } from "../tree-layers.ts";

/** Some of the scripts that put it together write elsewhere than where they are told to. */
const script = `
mount -t tmpfs tmpfs /mnt/tree/tmp
mount -t tmpfs tmpfs /mnt/tree/run
exec chroot /mnt/tree mkinitramfs -o /var/tmp/initrd.img "$1"
`;

/**
 * What the kernel starts with, as initrd.img. It is made while the tree is customised and packed, and made again where
 * that has brought something that asks for it.
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
    const { release } = await kernelOf(whole, build.profile.name);
    // Its temporary files are larger than a tmpfs may be. The tree stays as it is: others read it meanwhile.
    const enter = inTools(tools, { tree: whole, "tree/var/tmp": folder }, { epoch });
    await shell`${enter} sh -euc ${script} sh ${release}`;
  };
  return build.stage("initramfs", { tools, tree, epoch }, make, step);
}
