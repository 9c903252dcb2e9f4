import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inTools } from "../in-tools.ts";
import { dropDamagedPackages, recordPackages } from "../package-cache.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { unknownPackages } from "../unknown-packages.ts";
import { ProblemsError } from "../problem.ts";

/**
 * live-build's chroot stage: packages and hooks. Leaves tree/ (the root file system), boot/vmlinuz, boot/initrd.img and
 * packages.json (name to version).
 */
export async function customise(
  build: Build,
  tools: Artefact,
  base: Artefact,
  configuration: Artefact,
): Promise<Artefact> {
  return build.stage("customise", { tools, base, configuration }, async (folder, shell) => {
    const work = join(folder, "work");
    const tree = join(folder, "tree");
    const cache = join(build.downloads, "live-build");
    await Promise.all([work, cache].map((path) => mkdir(path, { recursive: true })));
    await shell`cp --archive --no-target-directory ${configuration.path} ${work}`;
    await shell`cp --archive --reflink=auto ${join(base.path, "tree")} ${join(work, "chroot")}`;
    // live-build is told that its own bootstrap stage is over.
    await mkdir(join(work, ".build"), { recursive: true });
    for (const done of ["config", "bootstrap", "bootstrap_cache.save"]) await writeFile(join(work, ".build", done), "");
    await dropDamagedPackages(cache);
    // Hard links, since live-build links packages out of its cache, which a bind mount does not allow.
    await shell`cp --archive --link ${cache} ${join(work, "cache")}`;
    try {
      await shell`${inTools(tools, { work })} sh -c ${"cd /mnt/work && exec lb chroot"}`;
    } catch (error) {
      const enter = inTools(tools, { work });
      const names = async (): Promise<string[]> =>
        (await shell`${enter} chroot /mnt/work/chroot apt-cache pkgnames`).stdout.split("\n");
      throw (await unknownPackages(build, error, names)) ?? error;
    } finally {
      await shell`cp --archive --link --no-clobber --no-target-directory ${join(work, "cache")} ${cache}`;
      await recordPackages(cache);
    }

    const list = await shell`${inTools(tools, { work })} dpkg-query --admindir=/mnt/work/chroot/var/lib/dpkg --show`;
    const packages = list.stdout
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
    await writeFile(join(folder, "packages.json"), JSON.stringify(Object.fromEntries(packages), null, 2));
    await rename(join(work, "chroot"), tree);
    await rm(work, { recursive: true });
    await mkdir(join(folder, "boot"));
    for (const [pattern, name] of [
      [/^vmlinuz-/, "vmlinuz"],
      [/^initrd\.img-/, "initrd.img"],
    ] as const) {
      const found = (await readdir(join(tree, "boot"))).filter((file) => pattern.test(file));
      if (found.length !== 1)
        throw new ProblemsError([
          {
            what: `the tree must have exactly one ${name}`,
            where: "/boot of the image",
            found: found.join(", ") || "none",
            hint: `name one kernel in "kernel.package", and none in "packages", of profiles/${build.profile.name}.yaml`,
          },
        ]);
      await rename(join(tree, "boot", found[0]!), join(folder, "boot", name));
    }
  });
}
