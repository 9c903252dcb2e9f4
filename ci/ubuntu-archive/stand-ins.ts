import { appendFile, copyFile, cp, link, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Apt, Remote } from "./apt.ts";
import { fetchPackages, storedPackage } from "./fetch-packages.ts";
import type { Tools } from "./in-tools.ts";
import { type Pocket, type Suite, suites } from "./suites.ts";

const sources = join(import.meta.dirname, "stand-ins");

/** A package that was made here. */
export interface MadePackage {
  /** name of the file, in the folder of its suite */
  readonly path: string;
  readonly suite: Suite;
  readonly pocket: Pocket;
}

/** Debian's packages that become newer in one pocket: an image that lacks the newer one was not made from all of them. */
const newer = { less: "-updates", nano: "-security" } as const;
/** Ubuntu's NetworkManager leaves wired networks alone, unless it is told otherwise. */
const unmanaged = {
  package: "network-manager",
  path: "usr/lib/NetworkManager/conf.d/10-globally-managed-devices.conf",
  text: "[keyfile]\nunmanaged-devices=*,except:type:wifi,except:type:gsm,except:type:cdma\n",
};
const shims = ["shim-signed", "shim-helpers-amd64-signed"];

/**
 * Makes the packages in which the Ubuntu-shaped archive differs from Debian's.
 * @param debian apt with Debian's archive
 * @param folders `work`: the folder that the tools see, with key.gpg; packages/SUITE/ is made in it, an archive of its own
 */
export async function standIns(
  tools: Tools,
  debian: Apt,
  folders: { readonly store: string; readonly work: string },
): Promise<MadePackage[]> {
  const { work, store } = folders;
  const raw = await debian.download([...shims, ...Object.keys(newer), unmanaged.package]);
  await fetchPackages(tools, raw, folders);
  const debianPackage = async (name: string): Promise<string> => {
    const found = raw.find(({ file }) => file.startsWith(`${name}_`)) as Remote;
    await copyFile(storedPackage(store, found), join(work, "raw.deb"));
    return "/mnt/work/raw.deb";
  };

  const trees = join(work, "trees");
  await cp(sources, trees, { recursive: true });
  await addKey(trees, work);
  for (const name of shims)
    await tools.run`${tools.enter} dpkg-deb --extract ${await debianPackage(name)} /mnt/work/shims`;
  await addShims(trees, join(work, "shims"));

  const made: MadePackage[] = [];
  const build = async (tree: string, suites: readonly Suite[], pocket: Pocket): Promise<void> => {
    const [first, ...others] = suites as [Suite, ...Suite[]];
    const folder = join(work, "packages", first + pocket);
    await mkdir(folder, { recursive: true });
    const before = await readdir(folder);
    const inside = ["/mnt/work/trees", "/mnt/work/packages"].map((path, index) =>
      join(path, [tree, first + pocket][index]!),
    );
    await tools.run`${tools.enter} dpkg-deb --build ${inside}`;
    const file = (await readdir(folder)).find((name) => !before.includes(name))!;
    made.push({ path: join(folder, file), suite: first, pocket });
    for (const suite of others) {
      const copy = join(work, "packages", suite + pocket, file);
      await mkdir(join(copy, ".."), { recursive: true });
      await link(join(folder, file), copy);
      made.push({ path: copy, suite, pocket });
    }
  };
  for (const suite of suites)
    for (const name of await readdir(join(trees, suite))) await build(`${suite}/${name}`, [suite], "");
  for (const name of await readdir(join(trees, "both"))) await build(`both/${name}`, suites, "");

  for (const [name, pocket] of Object.entries(newer)) {
    await tools.run`${tools.enter} dpkg-deb --raw-extract ${await debianPackage(name)} ${`/mnt/work/trees/${name}`}`;
    await changeVersion(join(trees, name, "DEBIAN/control"));
    await build(name, suites, pocket);
  }
  const { package: name, path, text } = unmanaged;
  await tools.run`${tools.enter} dpkg-deb --raw-extract ${await debianPackage(name)} ${`/mnt/work/trees/${name}`}`;
  await mkdir(join(trees, name, path, ".."), { recursive: true });
  await writeFile(join(trees, name, path), text);
  await changeVersion(join(trees, name, "DEBIAN/control"));
  await build(name, suites, "");

  for (const suite of suites) {
    const inside = `cd /mnt/work/packages/${suite} && apt-ftparchive packages .`;
    const index = await tools.run`${tools.enter} sh -c ${inside}`;
    await appendFile(join(work, "packages", suite, "Packages"), index.stdout);
  }
  return made;
}

async function addKey(trees: string, work: string): Promise<void> {
  const place = join(trees, "both/ubuntu-keyring/usr/share/keyrings");
  await mkdir(place, { recursive: true });
  await copyFile(join(work, "key.gpg"), join(place, "ubuntu-archive-keyring.gpg"));
}

/** Debian's signed shim and its helpers, under the names that they have in Ubuntu. */
async function addShims(trees: string, debian: string): Promise<void> {
  const place = join(trees, "both/shim-signed/usr/lib/shim");
  await mkdir(place, { recursive: true });
  for (const [name, from] of [
    ["shimx64.efi.signed.latest", "shimx64.efi.signed"],
    ["shimx64.efi.signed.previous", "shimx64.efi.signed"],
    ["mmx64.efi", "mmx64.efi.signed"],
    ["fbx64.efi", "fbx64.efi.signed"],
  ] as const)
    await copyFile(join(debian, "usr/lib/shim", from), join(place, name));
}

async function changeVersion(control: string): Promise<void> {
  const text = await readFile(control, "utf8");
  await writeFile(control, text.replace(/^Version: .*$/m, "$&ubuntu0.1"));
}
