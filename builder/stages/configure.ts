import { copyFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashFiles } from "../hash-files.ts";
import { inTools } from "../in-tools.ts";
import { layOverlay, overlayFacts } from "../lay-overlay.ts";
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
  const earlyFiles = await Promise.all(early.map((path) => hashFiles(options.root, path).catch(() => "none")));
  const templates = earlyFiles.some((files) => Object.keys(files).some((path) => path.endsWith(".hbs")));
  const reads = {
    ...(templates ? { facts: overlayFacts(build) } : {}),
    ...{ tools, suite, architecture, mirrors, packages },
    hooks: await Promise.all(hooks.map((hook) => hashFiles(options.root, hook))),
    early: earlyFiles,
    code: await hashFiles(options.root, "builder/lay-overlay.ts"),
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
      // An archive that does not answer is an error: without this an image is made that lacks, say, the security suite.
      ...["--apt-options", "--yes -o Acquire::Retries=5 -o APT::Update::Error-Mode=any"],
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
    for (const overlay of profile.overlays)
      for (const path of initramfsPaths) {
        const shown = join("overlays", overlay, path);
        if (await isFolder(join(options.root, shown)))
          await layOverlay(
            join(options.root, shown),
            join(config, "includes.chroot_before_packages", path),
            shown,
            overlayFacts(build),
          );
      }
  });
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
