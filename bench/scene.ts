import { copyFile, cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { OurBuilder } from "./our-builder.ts";
import { copyArchive, installedIn, packagesOf, suiteOf } from "./peers-archive.ts";
import { timed } from "./timed.ts";

/** What every route builds from: the same packages and the same files, ready on this machine. */
export interface Scene {
  /** the archive of exactly the image's packages */
  readonly archive: string;
  /** packages (a list), early/ (files that the initramfs reads), hooks/, and the layers */
  readonly content: string;
  readonly suite: string;
  /** version by name */
  readonly packages: ReadonlyMap<string, string>;
  readonly packageBytes: number;
  readonly profile: Profile;
  /** runs one of peers/*.sh. @returns the seconds that it took */
  run(script: string, call: Call): Promise<number>;
}

export interface Call {
  readonly arguments: readonly string[];
  /** what appears under /mnt, by its place there */
  readonly folders: Readonly<Record<string, string>>;
  readonly log: string;
}

/** What the manifest of an image says of its profile, as far as the other routes must know it. */
interface Profile {
  readonly name: string;
  readonly base: string;
  readonly models: readonly string[];
  readonly hooks: readonly string[];
  readonly kernel: { readonly package: string; readonly command_line: string };
  readonly squashfs: { readonly compression: string; readonly level: number };
}

const initramfsPaths = ["etc/initramfs-tools", "etc/modprobe.d", "etc/modules-load.d"];

/** Sets the scene from an image that our builder has just made. */
export async function setScene(ours: OurBuilder, work: string, logs: string): Promise<Scene> {
  const enter = join(ours.root, "builder/enter-tools.sh");
  const peers = join(import.meta.dirname, "peers");
  const runIn = (tree: string, script: string, call: Call, network: "yes" | "no" = "no"): Promise<number> => {
    const binds = Object.entries({ peers, ...call.folders }).flatMap(([place, folder]) => [folder, place]);
    const command = [enter, tree, ...binds, "--", `/mnt/peers/${script}.sh`, ...call.arguments];
    return timed(command, { log: call.log, env: { PARLANCE_TOOLS_NETWORK: network } });
  };
  const profile = await readProfile(ours.out);
  const source = await newest(join(ours.out, "cache/archive-own"));
  const archive = join(work, `archive-${basename(source)}`);
  await once(archive, (partial) => copyArchive(source, partial));
  const suite = await suiteOf(archive);
  const listed = await packagesOf(archive);
  const packages = new Map(listed.map(({ name, version }) => [name, version]));

  const peersTree = join(work, "peers", "tree");
  await once(join(work, "peers"), async (partial) => {
    const folders = { sources: join(ours.out, "cache/downloads/apt-tools"), out: partial };
    const call = { arguments: [suite], folders, log: join(logs, "peers-tree.log") };
    await runIn(join(await newest(join(ours.out, "cache/tools")), "tree"), "peers-tree", call, "yes");
  });
  const run: Scene["run"] = (script, call) => runIn(peersTree, script, call);

  const content = join(work, "content");
  await rm(content, { recursive: true, force: true });
  await once(content, async (partial) => {
    await writeFile(join(partial, "packages"), [...packages.keys()].join("\n") + "\n");
    const images = join(ours.out, "images");
    const iso = (await readdir(images)).find((file) => file.endsWith(".iso"))!;
    const folders = { images, content: partial };
    await run("extract", { arguments: [`/mnt/images/${iso}`], folders, log: join(logs, "extract.log") });
    for (const path of initramfsPaths)
      await cp(join(partial, "20-overlays", path), join(partial, "early", path), { recursive: true }).catch(absent);
    await mkdir(join(partial, "hooks"));
    for (const hook of profile.hooks)
      await copyFile(join(ours.root, `chroot-hooks/${hook}.sh`), join(partial, "hooks", `${hook}.sh`));
  });
  const packageBytes = listed.reduce((sum, { bytes }) => sum + bytes, 0);
  return { archive, content, suite, packages, packageBytes, profile, run };
}

/** @throws unless a tree has exactly the packages of the archive: a route that installs others cannot be compared */
export async function checkPackages(tree: string, { packages }: Scene): Promise<void> {
  const found = new Map((await installedIn(tree)).map(({ name, version }) => [name, version]));
  const names = [...new Set([...found.keys(), ...packages.keys()])];
  const differ = names.filter((name) => found.get(name) !== packages.get(name));
  if (differ.length > 0) throw new Error(`${tree} has other packages than the archive: ${differ.join(", ")}`);
}

/** Makes a folder whole or not at all, and only where it is not there yet. */
async function once(folder: string, make: (partial: string) => Promise<void>): Promise<void> {
  if ((await stat(folder).catch(() => undefined)) !== undefined) return;
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await make(partial);
  await rename(partial, folder);
}

async function readProfile(out: string): Promise<Profile> {
  const images = join(out, "images");
  const manifest = (await readdir(images)).find((file) => file.endsWith(".manifest.json"));
  if (manifest === undefined) throw new Error(`our own build left no manifest in ${images}`);
  const { profile } = JSON.parse(await readFile(join(images, manifest), "utf8")) as { profile: Profile };
  if (!profile.base.startsWith("debian-"))
    throw new Error(`${profile.name} is based on ${profile.base}; live-build and mkosi are compared on Debian`);
  return profile;
}

/** The artefact of a stage that was made or used last. */
export async function newest(shelf: string): Promise<string> {
  const records = (await readdir(shelf)).filter((name) => name.endsWith(".json"));
  const times = await Promise.all(records.map(async (name) => ({ name, at: (await stat(join(shelf, name))).mtimeMs })));
  const last = times.sort((a, b) => b.at - a.at)[0];
  if (last === undefined) throw new Error(`our own build left nothing in ${shelf}`);
  return join(shelf, last.name.slice(0, -".json".length));
}

function absent(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
