import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { discard } from "../discard.ts";
import { packageStore } from "../fetch-packages.ts";
import { inTools } from "../in-tools.ts";
import { imageRequest, provide } from "../locked-packages.ts";
import { epochOf, type PackageLock } from "../package-lock.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { ProblemsError } from "../problem.ts";

const grub = "/usr/lib/grub/i386-pc";

/**
 * The boot loaders of both firmwares: GRUB for BIOS, and for UEFI what the distribution has signed, so that Secure Boot
 * has nothing to object to. Leaves disk/ (files of the ISO), efi.img and boot_hybrid.img.
 */
export async function loaders(build: Build, tools: Artefact, lock: PackageLock): Promise<Artefact> {
  const request = imageRequest(build);
  const { files } = build.base.loaders;
  const signed = lock.packages.filter(({ name }) => request.requested.loaders.includes(name));
  const epoch = epochOf(lock);
  return build.stage("loaders", { tools, signed, files, epoch }, async (folder, shell) => {
    await provide(build, "loaders", { request, lock: { ...lock, packages: signed } });
    const unpacked = join(folder, "unpacked");
    await mkdir(join(folder, "disk/boot/grub/i386-pc"), { recursive: true });
    const enter = inTools(tools, { out: folder, packages: packageStore(build.downloads) }, { epoch });
    for (const { sha256 } of signed)
      await shell`${enter} dpkg-deb --extract ${`/mnt/packages/${sha256}.deb`} /mnt/out/unpacked`;

    const modules = ["biosdisk", "iso9660", "part_gpt", "part_msdos"];
    await shell`${enter} grub-mkimage --format=i386-pc-eltorito --prefix=/boot/grub --output=/mnt/out/disk/boot/grub/i386-pc/eltorito.img ${modules}`;
    await shell`${enter} sh -c ${'cp "$1"/*.mod "$1"/*.lst /mnt/out/disk/boot/grub/i386-pc/'} sh ${grub}`;
    await shell`${enter} cp ${`${grub}/boot_hybrid.img`} /mnt/out/`;

    await mkdir(join(folder, "EFI/BOOT"), { recursive: true });
    for (const [name, source] of Object.entries(files))
      await copyFile(join(unpacked, source), join(folder, "EFI/BOOT", name)).catch(() => {
        throw new ProblemsError([
          {
            what: "the distribution's signed boot loader is not where it should be",
            where: request.requested.loaders.join(", "),
            found: `no /${source} in these packages`,
            hint: `look what they have: dpkg-deb --contents ${packageStore(build.downloads)}/${signed[0]?.sha256 ?? "*"}.deb`,
          },
        ]);
      });
    await shell`${enter} find /mnt/out/EFI /mnt/out/disk -exec touch ${`--date=@${epoch}`} ${"{}"} +`;
    await shell`${enter} mkfs.fat -C --invariant /mnt/out/efi.img 8192`;
    await shell`${enter} mcopy -s -p -m -i /mnt/out/efi.img /mnt/out/EFI ::/`;
    for (const part of ["unpacked", "EFI"]) await discard(join(folder, part), build.options.out);
  });
}
