import { copyFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { kernelOf, wantsInitramfs } from "../initramfs.ts";
import { inTools } from "../in-tools.ts";
import { liveChroot } from "../live-chroot.ts";
import type { LockedPackages } from "../locked-packages.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { type Problem, ProblemsError } from "../problem.ts";

/** The profile's own packages, and the hooks. Leaves the tree of the root file system, its kernel as vmlinuz and packages.json (name to version). */
export async function customise(
  build: Build,
  tools: Artefact,
  tree: Artefact,
  configuration: Artefact,
  locked: LockedPackages,
): Promise<Artefact> {
  const reads = { tools, tree, configuration, archive: locked.archive };
  return build.stage("customise", reads, async (folder, shell) => {
    const from = { title: "customise", tools, tree, configuration, packages: locked };
    const { whole, wanted } = await liveChroot(build, shell, folder, from);

    const enter = inTools(tools, { content: whole });
    const format = "${db:Status-Abbrev}\\t${Package}\\t${Version}\\n";
    const list =
      await shell`${enter} dpkg-query --admindir=/mnt/content/var/lib/dpkg ${`--showformat=${format}`} --show`;
    const installed = list.stdout
      .split("\n")
      .map((line) => line.split("\t"))
      .filter(([status]) => status?.startsWith("ii"))
      .map(([, name, version]) => [name!, version!] as const);
    const problems = [...strangers(installed, locked), ...(await ownInitramfs(whole))];
    if (problems.length > 0) throw new ProblemsError(problems);
    await writeFile(join(folder, "packages.json"), JSON.stringify(Object.fromEntries(installed), null, 2));
    // A hook may have signed it.
    await copyFile((await kernelOf(whole, build.profile.name)).file, join(folder, "vmlinuz"));
    if (wanted) await writeFile(join(folder, wantsInitramfs), "");
  });
}

/** The initramfs is another stage's: one that a hook made itself would be left out without a word. */
async function ownInitramfs(whole: string): Promise<Problem[]> {
  const found = (await readdir(join(whole, "boot"))).filter((name) => name.startsWith("initrd"));
  return found.map((name) => ({
    what: "a hook has made an initramfs, which the image would not have",
    where: `/boot/${name} of the image`,
    hint: "call update-initramfs -u in the hook instead: it is run when all hooks have",
  }));
}

/** Packages that the lock does not have, such as a hook could install. */
function strangers(installed: readonly (readonly [string, string])[], { lock, request }: LockedPackages): Problem[] {
  const known = new Map(lock.packages.map(({ name, version }) => [name, version]));
  return installed
    .filter(([name, version]) => known.get(name) !== version)
    .map(([name, version]) => ({
      what: `the image has a package that its lock does not have`,
      where: `/var/lib/dpkg/status of the image`,
      found: `${name} ${version}`,
      wanted: known.has(name) ? `${name} ${known.get(name)!}` : "only packages of the lock",
      hint: `name it under "packages:" of profiles/${request.name}.yaml instead of installing it in a hook`,
    }));
}
