import { join } from "node:path";
import { provide, type LockedPackages } from "../locked-packages.ts";
import type { Artefact, Build } from "../pipeline.ts";

/**
 * The tools tree: a Debian 13 with everything that builds images, so that every host builds the same one. It is made by
 * the host's own debootstrap, from nothing but the packages of its lock.
 */
export async function tools(build: Build, packages: LockedPackages): Promise<Artefact> {
  const { lock, archive } = packages;
  return build.stage("tools", { archive }, async (folder, shell) => {
    await provide(build, "tools", packages);
    const include = lock.requested.shared.join(",");
    // "sid" is the script that all of Debian's suites share: an older debootstrap may not know this suite's name. No
    // signature is checked here: every package was found to be what the lock says.
    await shell`debootstrap --variant=minbase --no-check-gpg --include=${include} trixie ${join(folder, "tree")} ${`file://${archive.path}`} sid`;
  });
}
