import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Handlebars from "handlebars";
import { hashFiles } from "../hash-files.ts";
import { inTools } from "../in-tools.ts";
import type { Artefact, Build } from "../pipeline.ts";

const grub = "/usr/lib/grub";
/** GPT partition types: EFI system, and the one that Microsoft's "basic data" is. */
const efiSystem = "28732ac11ff8d211ba4b00a0c93ec93b";
const basicData = "a2a0d0ebe5b9334487c068b6b72699c7";

/**
 * A hybrid ISO with GRUB as the boot loader of both firmwares, for CD and USB stick. Under UEFI the loaders are the
 * signed ones, so that Secure Boot has nothing to object to.
 */
export async function iso(
  build: Build,
  tools: Artefact,
  root: Artefact,
  layers: readonly Artefact[],
): Promise<Artefact> {
  const { options, profile, version } = build;
  const template = "builder/templates/grub.cfg.hbs";
  const reads = {
    ...{ tools, root, layers, version, profile: profile.name, commandLine: profile.kernel.command_line },
    template: await hashFiles(options.root, template),
  };
  return build.stage("iso", reads, async (folder, shell) => {
    const disk = join(folder, "disk");
    for (const part of [".disk", "live", "boot/grub/i386-pc"]) await mkdir(join(disk, part), { recursive: true });
    await writeFile(join(disk, ".disk/info"), `Parlance ${version} ${profile.name} ${profile.base.architecture}\n`);
    const render = Handlebars.compile(await readFile(join(options.root, template), "utf8"), {
      strict: true,
      noEscape: true,
    });
    await writeFile(join(disk, "boot/grub/grub.cfg"), render({ profile, version }));
    for (const file of ["vmlinuz", "initrd.img"])
      await copyFile(join(root.path, "boot", file), join(disk, "live", file));

    // live-boot stacks them in the order of filesystem.module: what is named later lies on top.
    const names = layers.map(({ name }) => `${name.split(" ")[1]!}.squashfs`);
    for (const [index, name] of names.entries())
      await copyFile(join(layers[index]!.path, name), join(disk, "live", name));
    await writeFile(join(disk, "live/filesystem.module"), names.join("\n") + "\n");

    const enter = inTools(tools, { out: folder });
    const modules = ["biosdisk", "iso9660", "part_gpt", "part_msdos"];
    await shell`${enter} grub-mkimage --format=i386-pc-eltorito --prefix=/boot/grub --output=/mnt/out/disk/boot/grub/i386-pc/eltorito.img ${modules}`;
    await shell`${enter} sh -c ${'cp "$1"/*.mod "$1"/*.lst /mnt/out/disk/boot/grub/i386-pc/'} sh ${`${grub}/i386-pc`}`;
    await shell`${enter} mkfs.fat -C --invariant /mnt/out/efi.img 8192`;
    await shell`${enter} mmd -i /mnt/out/efi.img ::/EFI ::/EFI/BOOT`;
    for (const [source, name] of [
      ["/usr/lib/shim/shimx64.efi.signed", "BOOTX64.EFI"],
      ["/usr/lib/shim/mmx64.efi.signed", "mmx64.efi"],
      [`${grub}/x86_64-efi-signed/gcdx64.efi.signed`, "grubx64.efi"],
    ] as const)
      await shell`${enter} mcopy -i /mnt/out/efi.img ${source} ${`::/EFI/BOOT/${name}`}`;

    const bios = ["-b", "/boot/grub/i386-pc/eltorito.img", "-no-emul-boot", "-boot-load-size", "4", "-boot-info-table"];
    const hybrid = ["--grub2-boot-info", "--grub2-mbr", `${grub}/i386-pc/boot_hybrid.img`, "-partition_offset", "16"];
    const uefi = [
      ...["-eltorito-alt-boot", "-e", "--interval:appended_partition_2:all::", "-no-emul-boot"],
      ...[
        "-append_partition",
        "2",
        efiSystem,
        "/mnt/out/efi.img",
        "-appended_part_as_gpt",
        "-iso_mbr_part_type",
        basicData,
      ],
    ];
    await shell`${enter} xorriso -as mkisofs -r -iso-level 3 -V ${"PARLANCE"} -o /mnt/out/image.iso --mbr-force-bootable ${bios} ${hybrid} ${uefi} /mnt/out/disk`;
    await Promise.all([disk, join(folder, "efi.img")].map((path) => rm(path, { recursive: true })));
  });
}
