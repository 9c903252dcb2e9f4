import { join } from "node:path";
import t from "tap";
import { bootFiles } from "./initramfs.ts";

t.test("a tree with one kernel and its initramfs has both", async (t) => {
  const tree = t.testdir({ boot: { "vmlinuz-6.12": "", "initrd.img-6.12": "", "config-6.12": "", grub: {} } });
  t.strictSame(await bootFiles(tree, "small"), {
    vmlinuz: join(tree, "boot/vmlinuz-6.12"),
    "initrd.img": join(tree, "boot/initrd.img-6.12"),
  });
});

const hint = 'name one kernel in "kernel.package", and none in "packages", of profiles/small.yaml';
for (const [what, boot, says] of [
  [
    "two kernels",
    { "vmlinuz-6.12": "", "vmlinuz-6.13": "", "initrd.img-6.12": "" },
    `error: the tree must have exactly one vmlinuz
   at: /boot of the image
found: vmlinuz-6.12, vmlinuz-6.13
 hint: ${hint}`,
  ],
  [
    "a kernel without its initramfs",
    { "vmlinuz-6.12": "" },
    `error: the tree must have exactly one initrd.img
   at: /boot of the image
found: none
 hint: ${hint}`,
  ],
  [
    "nothing to boot",
    {},
    `error: the tree must have exactly one vmlinuz
   at: /boot of the image
found: none
 hint: ${hint}

error: the tree must have exactly one initrd.img
   at: /boot of the image
found: none
 hint: ${hint}`,
  ],
] as const)
  t.test(`a tree with ${what} is refused`, async (t) => {
    await t.rejects(bootFiles(t.testdir({ boot }), "small"), { name: "ProblemsError", message: says });
  });
