import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { discard } from "../discard.ts";
import { hashFiles } from "../hash-files.ts";
import { inTools } from "../in-tools.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { render } from "../render.ts";
import { layerFile } from "../layer-file.ts";

/** GPT partition types: EFI system, and the one that Microsoft's "basic data" is. */
const efiSystem = "28732ac11ff8d211ba4b00a0c93ec93b";
const basicData = "a2a0d0ebe5b9334487c068b6b72699c7";

/** Where each live system looks for its files, and how the kernel is told to use it. */
const places = {
  "live-boot": { folder: "live", initrd: "initrd.img", boot: "boot=live" },
  casper: { folder: "casper", initrd: "initrd", boot: "boot=casper" },
} as const;

/** A hybrid ISO with GRUB as the boot loader of both firmwares, for CD and USB stick. */
export async function iso(
  build: Build,
  from: {
    tools: Artefact;
    loaders: Artefact;
    root: Artefact;
    initramfs: Artefact;
    layers: readonly Artefact[];
    epoch: number;
  },
): Promise<Artefact> {
  const { options, profile, base, version } = build;
  const { tools, loaders, root, initramfs, layers, epoch } = from;
  const { folder: live, initrd, boot } = places[base.live];
  const template = "builder/templates/grub.cfg.hbs";
  const commandLine = profile.kernel.command_line;
  const reads = {
    ...{ ...from, version, live, profile: profile.name, architecture: profile.architecture, commandLine },
    template: await hashFiles(options.root, template),
  };
  return build.stage("iso", reads, async (folder, shell) => {
    const disk = join(folder, "disk");
    for (const part of [".disk", live, "boot/grub"]) await mkdir(join(disk, part), { recursive: true });
    await writeFile(join(disk, ".disk/info"), `Parlance ${version} ${profile.name} ${profile.architecture}\n`);
    const text = await readFile(join(options.root, template), "utf8");
    await writeFile(join(disk, "boot/grub/grub.cfg"), await render(text, { profile, version, live, initrd, boot }));
    // live-boot stacks the layers in the order of this file; casper takes them by name. Later ones lie on top.
    const names = layers.map(layerFile);
    if (base.live === "live-boot") await writeFile(join(disk, live, "filesystem.module"), names.join("\n") + "\n");

    const layerFolders = Object.fromEntries(layers.map(({ path }, index) => [`layer${index}`, path]));
    const enter = inTools(
      tools,
      { out: folder, root: root.path, initramfs: initramfs.path, loaders: loaders.path, ...layerFolders },
      { epoch },
    );
    const bios = ["-b", "/boot/grub/i386-pc/eltorito.img", "-no-emul-boot", "-boot-load-size", "4", "-boot-info-table"];
    const hybrid = ["--grub2-boot-info", "--grub2-mbr", "/mnt/loaders/boot_hybrid.img", "-partition_offset", "16"];
    const uefi = [
      ...["-eltorito-alt-boot", "-e", "--interval:appended_partition_2:all::", "-no-emul-boot"],
      ...["-append_partition", "2", efiSystem, "/mnt/loaders/efi.img", "-appended_part_as_gpt"],
      ...["-iso_mbr_part_type", basicData],
    ];
    // Files go into the ISO from where they are: copying the weights first would cost as much as all the rest.
    const grafts = [
      ...["/=/mnt/out/disk", "/=/mnt/loaders/disk"],
      ...[`/${live}/vmlinuz=/mnt/root/vmlinuz`, `/${live}/${initrd}=/mnt/initramfs/initrd.img`],
      ...names.map((name, index) => `/${live}/${name}=/mnt/layer${index}/${name}`),
    ];
    // A time of their own would tell when layers and weights were made.
    const times = ["--set_all_file_dates", `=${epoch}`];
    await shell`${enter} xorriso -as mkisofs -r -iso-level 3 -V ${"PARLANCE"} ${times} -o /mnt/out/image.iso --mbr-force-bootable ${bios} ${hybrid} ${uefi} -graft-points ${grafts}`;
    await discard(disk, options.out);
  });
}
