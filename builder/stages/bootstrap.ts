import { provide, suiteOf, type LockedPackages } from "../locked-packages.ts";
import { inTools } from "../in-tools.ts";
import { divertHook } from "../initramfs.ts";
import { epochOf } from "../package-lock.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** The tree that all else is installed into: what the packages of the "base" layer are, or the "shared" one with mmdebstrap. */
export async function bootstrap(build: Build, tools: Artefact, packages: LockedPackages): Promise<Artefact> {
  const { bootstrapper, architecture } = build.profile;
  const { script } = build.base;
  const { archive, lock } = packages;
  const suite = suiteOf(packages);
  const include = lock.requested.shared;
  return build.stage("bootstrap", { tools, archive, bootstrapper, include, script }, async (folder, shell) => {
    await provide(build, "bootstrap", packages);
    const folders = { target: folder, archive: archive.path };
    const enter = inTools(tools, folders, { epoch: epochOf(lock) });
    const mirror = "file:///mnt/archive";
    // No signature is checked here: every package was found to be what the lock says, and nothing else can be reached.
    if (bootstrapper === "debootstrap")
      await shell`${enter} debootstrap --variant=minbase --no-check-gpg --arch=${architecture} ${suite} /mnt/target/tree ${mirror} ${script}`;
    else
      await shell`${enter} mmdebstrap --mode=root --variant=minbase --architectures=${architecture} --include=${include.join(",")} --hook-dir=/usr/share/mmdebstrap/hooks/file-mirror-automount ${divertHook} ${suite} /mnt/target/tree ${`deb [trusted=yes] ${mirror} ${suite} main`}`;
  });
}
