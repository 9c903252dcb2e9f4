import { copyFile, cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hashFiles } from "../hash-files.ts";
import { inTools } from "../in-tools.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** Overlay paths that the initramfs reads: they must be there when it is made, so they belong to the base. */
const initramfsPaths = ["etc/initramfs-tools", "etc/modprobe.d", "etc/modules-load.d"];

/** The configuration that live-build works from: its own defaults, our packages, hooks and early files. */
export async function configure(build: Build, tools: Artefact): Promise<Artefact> {
  const { options, profile, mirrors } = build;
  const { suite, architecture } = profile.base;
  const packages = [profile.kernel.package, "live-boot", "live-boot-initramfs-tools", ...profile.packages];
  const hooks = profile.hooks.map((name) => `chroot-hooks/${name}.sh`);
  const early = profile.overlays.flatMap((overlay) => initramfsPaths.map((path) => `overlays/${overlay}/${path}`));
  const reads = {
    ...{ tools, suite, architecture, mirrors, packages },
    hooks: await Promise.all(hooks.map((hook) => hashFiles(options.root, hook))),
    early: await Promise.all(early.map((path) => hashFiles(options.root, path).catch(() => "none"))),
  };

  return build.stage("configure", reads, async (folder, shell) => {
    const mirror = (part: string): string[] => [
      ...[`--mirror-${part}`, mirrors.main, `--parent-mirror-${part}`, mirrors.main],
      ...(part === "bootstrap" ? [] : [`--mirror-${part}-security`, mirrors.security]),
      ...(part === "bootstrap" ? [] : [`--parent-mirror-${part}-security`, mirrors.security]),
    ];
    const settings = [
      ...["--mode", "debian", "--system", "live", "--distribution", suite, "--architecture", architecture],
      ...["--archive-areas", "main", "--security", "true", "--updates", "true", "--backports", "false"],
      ...["bootstrap", "chroot", "binary"].flatMap(mirror),
      // The kernel stands in the package list; no flavour here, or live-build looks for files by its name.
      ...["--linux-packages", "none", "--initramfs", "live-boot", "--initsystem", "systemd"],
      ...["--apt-recommends", "false", "--apt-indices", "false", "--apt-source-archives", "false", "--source", "false"],
      ...[
        "--firmware-chroot",
        "false",
        "--firmware-binary",
        "false",
        "--debian-installer",
        "none",
        "--memtest",
        "none",
      ],
      ...["--build-with-chroot", "false", "--utc-time", "true", "--cache-stages", "bootstrap"],
      ...["--debootstrap-options", "--variant=minbase"],
    ];
    const enter = inTools(tools, { work: folder });
    await shell`${enter} sh -c ${'cd /mnt/work && exec lb config noauto "$@"'} lb ${settings}`;

    const config = join(folder, "config");
    await writeFile(join(config, "package-lists", "live.list.chroot"), "");
    await writeFile(join(config, "package-lists", "parlance.list.chroot"), packages.join("\n") + "\n");
    for (const name of profile.hooks)
      await copyFile(
        join(options.root, `chroot-hooks/${name}.sh`),
        join(config, "hooks/normal", `${name}.hook.chroot`),
      );
    for (const path of early) {
      const target = join(config, "includes.chroot_before_packages", path.split("/").slice(2).join("/"));
      await mkdir(dirname(target), { recursive: true });
      await cp(join(options.root, path), target, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      });
    }
  });
}
