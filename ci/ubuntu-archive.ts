import { createHash } from "node:crypto";
import { access, cp, glob, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { newestTools } from "./newest-tools.ts";
import { apt, type Remote } from "./ubuntu-archive/apt.ts";
import { debianSources } from "./ubuntu-archive/debian-archive.ts";
import { fetchPackages, storedPackage } from "./ubuntu-archive/fetch-packages.ts";
import { inTools } from "./ubuntu-archive/in-tools.ts";
import { profilePackages } from "./ubuntu-archive/profile-packages.ts";
import { signingKey } from "./ubuntu-archive/signing-key.ts";
import { standIns } from "./ubuntu-archive/stand-ins.ts";
import { type Component, type Suite, suites } from "./ubuntu-archive/suites.ts";
import { type Placed, writeArchive } from "./ubuntu-archive/write-archive.ts";

export interface UbuntuArchive {
  /** to be served; the archive is ubuntu/ in it. Its name changes with what is in it */
  readonly folder: string;
  /** the public half of the key that signs it, in ASCII; the other half is gone */
  readonly keyFile: string;
}

const repository = resolve(import.meta.dirname, "..");
const shelf = join(repository, "out/cache/test-archive-ubuntu");
const kept = 4;
/** Milliseconds: making one takes seconds, and some minutes where packages must be fetched. */
const abandoned = 3_600_000;

/** What an image of Ubuntu needs besides the packages of its profile, and what tests install in it. */
const always = ["initramfs-tools", "casper", "ubuntu-keyring", "shim-signed", "grub-efi-amd64-signed", "grub-pc-bin"];
const wantedByTests = ["cowsay"];
const smallest = ["?essential", "?priority(required)", "apt"];
/** Not for any image: newer releases would take it, unless the profile says otherwise. */
const temptation = ["dracut"];
/** In Ubuntu, too, these are not in main: an image that is made without universe lacks them. */
const universe = /^(zsh|cowsay|xfce4|xfwm4|xfdesktop4|lightdm|thunar|libxfce4)/;

/**
 * An archive in the shape of Ubuntu's, from which the profiles can be built: Debian's packages, and ours where Ubuntu's
 * differ. It is made once for each set of packages and kept.
 * @throws when there is no tools tree, or Debian's archive cannot be reached
 */
export async function ubuntuArchive(profiles: readonly string[]): Promise<UbuntuArchive> {
  const lists = await Promise.all(profiles.map((profile) => profilePackages(repository, profile)));
  // Profiles that differ in their base alone share an archive.
  const wanted = [...new Map(lists.map((names) => [names.join(" "), names])).values()];
  const folder = join(shelf, await keyOf(wanted));
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  if (!there) await make(wanted, folder);
  return { folder, keyFile: join(folder, "key.asc") };
}

async function make(wanted: readonly string[][], folder: string): Promise<void> {
  await mkdir(shelf, { recursive: true });
  const work = await mkdtemp(join(shelf, "work-"));
  const store = join(shelf, "packages");
  try {
    const tools = inTools(await newestTools(), work);
    const key = await signingKey(tools, work);
    const sources = await debianSources();
    const debian = await apt(tools, work, "apt-debian", sources);
    const made = await standIns(tools, debian, { work, store });

    const found = new Map<string, { remote: Remote; suites: Set<Suite> }>();
    for (const suite of suites) {
      const own = `Types: deb\nURIs: file:/mnt/work/packages/${suite}\nSuites: ./\nTrusted: yes\n`;
      const both = await apt(tools, work, `apt-${suite}`, `${sources}\n${own}`);
      const requests = [...wanted.map((names) => [...always, ...wantedByTests, ...names]), temptation];
      for (const names of requests)
        for (const remote of await both.install([...smallest, ...names]))
          if (!remote.uri.startsWith("file:")) {
            const entry = found.get(remote.sha256) ?? { remote, suites: new Set() };
            found.set(remote.sha256, { ...entry, suites: entry.suites.add(suite) });
          }
    }
    await fetchPackages(
      tools,
      [...found.values()].map(({ remote }) => remote),
      { work, store },
    );

    const fromDebian = [...found.values()].map(({ remote, suites }) => ({
      path: storedPackage(store, remote),
      file: remote.file,
      lists: [...suites],
    }));
    const ours = made.map(({ path, suite, pocket }) => ({
      path,
      file: basename(path),
      lists: [`${suite}${pocket}` as const],
    }));
    await mkdir(join(work, "archive/ubuntu"), { recursive: true });
    await writeArchive(tools, key, place([...fromDebian, ...ours]), { work, folder: "archive/ubuntu" });
    await cp(join(work, "key.asc"), join(work, "archive/key.asc"));
    await rename(join(work, "archive"), folder).catch((error: NodeJS.ErrnoException) => {
      // Somebody else has made the same one meanwhile.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  await prune();
}

/** One entry for each file, with all lists that have it. */
function place(packages: readonly Omit<Placed, "component">[]): Placed[] {
  const placed = new Map<string, Placed>();
  for (const each of packages) {
    const component: Component = universe.test(each.file) ? "universe" : "main";
    const lists = [...(placed.get(each.file)?.lists ?? []), ...each.lists];
    placed.set(each.file, { ...each, component, lists });
  }
  return [...placed.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Of all that an archive is made from, but the state of Debian's: one that is made stays as it is. */
async function keyOf(wanted: readonly string[][]): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(wanted));
  const files = await Array.fromAsync(glob("ubuntu-archive{.ts,/**}", { cwd: import.meta.dirname }));
  for (const file of files.sort()) {
    const path = join(import.meta.dirname, file);
    if ((await stat(path)).isFile()) hash.update(`${file}\0`).update(await readFile(path));
  }
  return hash.digest("hex").slice(0, 12);
}

/** Leaves the newest archives, and nothing of those that somebody gave up making. */
async function prune(): Promise<void> {
  const names = (await readdir(shelf)).filter((name) => /^([0-9a-f]{12}|work-.*)$/.test(name));
  const all = await Promise.all(names.map(async (name) => ({ name, made: (await stat(join(shelf, name))).mtimeMs })));
  const unfinished = all.filter(({ name, made }) => name.startsWith("work-") && made < Date.now() - abandoned);
  const archives = all.filter(({ name }) => !name.startsWith("work-")).sort((a, b) => b.made - a.made);
  for (const { name } of [...archives.slice(kept), ...unfinished]) await rm(join(shelf, name), { recursive: true });
}
