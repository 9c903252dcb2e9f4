import { kernelOf } from "../initramfs.ts";
import { liveChroot } from "../live-chroot.ts";
import type { LockedPackages } from "../locked-packages.ts";
import type { Artefact, Build } from "../pipeline.ts";

/**
 * The packages of what the profile extends, with the kernel. They are a step of their own, so that a package
 * more in the profile itself does not have them installed again.
 */
export async function packages(
  build: Build,
  tools: Artefact,
  tree: Artefact,
  configuration: Artefact,
  locked: LockedPackages,
): Promise<Artefact> {
  const reads = { tools, tree, configuration, archive: locked.archive };
  return build.stage("packages", reads, async (folder, shell) => {
    const from = { title: "packages", tools, tree, configuration, packages: locked };
    // mmdebstrap has installed them together with the smallest system.
    const { whole } = await liveChroot(build, shell, folder, from, {
      install: build.profile.bootstrapper === "debootstrap",
    });
    await kernelOf(whole, build.profile.name);
  });
}
