import { copyFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { discard } from "../discard.ts";
import { hashFiles } from "../hash-files.ts";
import { earlyFiles } from "../initramfs.ts";
import { inTools } from "../in-tools.ts";
import { layOverlay, overlayFacts } from "../lay-overlay.ts";
import { suiteOf, type LockedPackages } from "../locked-packages.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** Overlay paths that the initramfs reads: they must be there when it is made, so they belong to the base. */
const initramfsPaths = ["etc/initramfs-tools", "etc/modprobe.d", "etc/modules-load.d"];

/**
 * The configuration that live-build works from, for one of the two steps in which the tree is made: first the packages
 * of what the profile extends, then the profile's own, and the hooks.
 */
export async function configure(
  build: Build,
  tools: Artefact,
  packages: LockedPackages,
  step: "shared" | "own",
): Promise<Artefact> {
  const { options, profile } = build;
  const { architecture } = profile;
  const suite = suiteOf(packages);
  const list = packages.request.requested[step];
  const hooks = step === "own" ? profile.hooks.map((name) => `chroot-hooks/${name}.sh`) : [];
  const overlays = step === "shared" ? profile.overlays : [];
  const early = overlays.flatMap((overlay) => initramfsPaths.map((path) => `overlays/${overlay}/${path}`));
  const earlyHashes = await Promise.all(early.map((path) => hashFiles(options.root, path).catch(() => "none")));
  const templates = earlyHashes.some((files) => Object.keys(files).some((path) => path.endsWith(".hbs")));
  const reads = {
    ...(templates ? { facts: overlayFacts(build) } : {}),
    ...{ tools, suite, architecture, list, early: earlyHashes },
    hooks: await Promise.all(hooks.map((hook) => hashFiles(options.root, hook))),
  };

  const make: Parameters<Build["stage"]>[2] = async (folder, shell) => {
    const archive = "file:///mnt/archive";
    const settings = [
      ...["--mode", "debian", "--system", "live", "--distribution", suite, "--architecture", architecture],
      // The archive of the lock has all pockets in one suite; its packages were checked when they were fetched.
      ...["--archive-areas", "main", "--security", "false", "--updates", "false", "--backports", "false"],
      ...["bootstrap", "chroot", "binary"].flatMap((part) => [`--mirror-${part}`, archive]),
      ...["bootstrap", "chroot", "binary"].flatMap((part) => [`--parent-mirror-${part}`, archive]),
      ...["--apt-secure", "false", "--apt-options", "--yes -o APT::Update::Error-Mode=any"],
      // The kernel stands in the package list; no flavour here, or live-build looks for files by its name.
      ...["--linux-packages", "none", "--initramfs", "none", "--initsystem", "systemd"],
      ...["--apt-recommends", "false", "--apt-indices", "false", "--apt-source-archives", "false", "--source", "false"],
      ...["--firmware-chroot", "false", "--firmware-binary", "false", "--debian-installer", "none"],
      ...["--memtest", "none", "--build-with-chroot", "false", "--utc-time", "true"],
      ...["--cache", "false", "--cache-packages", "false", "--debootstrap-options", "--variant=minbase"],
    ];
    const enter = inTools(tools, { work: folder });
    await shell`${enter} sh -c ${'cd /mnt/work && exec lb config noauto "$@"'} lb ${settings}`;

    const config = join(folder, "config");
    // live-build's own hooks tidy up; once, at the end, is enough.
    if (step === "shared")
      for (const kind of ["normal", "live"]) await discard(join(config, "hooks", kind), options.out);
    await writeFile(join(config, "package-lists", "live.list.chroot"), "");
    await writeFile(join(config, "package-lists", "parlance.list.chroot"), list.map((name) => `${name}\n`).join(""));
    for (const hook of step === "own" ? profile.hooks : [])
      await copyFile(
        join(options.root, `chroot-hooks/${hook}.sh`),
        join(config, "hooks/normal", `${hook}.hook.chroot`),
      );
    for (const overlay of overlays)
      for (const path of initramfsPaths) {
        const shown = join("overlays", overlay, path);
        if (!(await isFolder(join(options.root, shown)))) continue;
        const target = join(folder, earlyFiles, path);
        await layOverlay(join(options.root, shown), target, shown, overlayFacts(build));
      }
  };
  return build.stage("configure", reads, make, step);
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
