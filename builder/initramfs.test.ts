import { join } from "node:path";
import t from "tap";
import { kernelOf } from "./initramfs.ts";

const usr = { sbin: { mkinitramfs: "" } };

t.test("a tree with one kernel has its file and release", async (t) => {
  const tree = t.testdir({ boot: { "vmlinuz-6.12": "", "config-6.12": "", grub: {} }, usr });
  t.strictSame(await kernelOf(tree, "small"), { file: join(tree, "boot/vmlinuz-6.12"), release: "6.12" });
});

const oneKernel = (found: string): string => `error: the tree must have exactly one kernel
   at: /boot of the image
found: ${found}
 hint: name one kernel in "kernel.package", and none in "packages", of profiles/small.yaml`;
const noMaker = `error: the tree has nothing that makes an initramfs
   at: /usr/sbin/mkinitramfs of the image
found: nothing
 want: the package initramfs-tools
 hint: name it under "packages" of profiles/small.yaml, and nothing that conflicts with it, such as dracut`;

for (const [what, tree, says] of [
  ["two kernels", { boot: { "vmlinuz-6.12": "", "vmlinuz-6.13": "" }, usr }, oneKernel("vmlinuz-6.12, vmlinuz-6.13")],
  ["a kernel and no initramfs-tools", { boot: { "vmlinuz-6.12": "" }, usr: { sbin: {} } }, noMaker],
  ["nothing to boot", { boot: {} }, `${oneKernel("none")}\n\n${noMaker}`],
] as const)
  t.test(`a tree with ${what} is refused`, async (t) => {
    await t.rejects(kernelOf(t.testdir(tree), "small"), { name: "ProblemsError", message: says });
  });
