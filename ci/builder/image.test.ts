import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import t from "tap";
import { findImage } from "../find-image.ts";
import { newestTools } from "../newest-tools.ts";
import { inTools } from "../ubuntu-archive/in-tools.ts";
import { digestOf } from "./digest-of.ts";
import { signersOf } from "./signers-of.ts";

// What people have found wrong with the images of other builders, and can be seen without booting one.
const iso = await findImage();
const store = join(dirname(iso), "../cache/downloads/packages");
const folder = t.testdir();
const disk = join(folder, "disk");
const manifest = JSON.parse(await readFile(`${iso}.manifest.json`, "utf8")) as Manifest;
const lock = JSON.parse(await readFile(`${iso}.lock`, "utf8")) as {
  packages: readonly { name: string; version: string; layer: string; sha256: string }[];
};

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly profile: { readonly name: string; readonly architecture: string };
  readonly iso: { readonly bytes: number; readonly sha256: string };
  readonly packages: Readonly<Record<string, string>>;
}

t.before(async () => {
  const { run, enter } = inTools(await newestTools(), folder);
  await mkdir(join(folder, "image"));
  const mounted = [...enter.slice(0, -1), dirname(iso), "image", "--"];
  const [source, osirrox] = [`/mnt/image/${basename(iso)}`, ["xorriso", "-osirrox", "on", "-indev"]];
  await run`${mounted} ${osirrox} ${source} -extract / /mnt/work/disk`;
  await run`${mounted} ${osirrox} ${source} -extract_boot_images /mnt/work/boot`;
  const partition = (await readdir(join(folder, "boot"))).find((name) => /uefi/.test(name))!;
  await run`${enter} mcopy -s -i ${`/mnt/work/boot/${partition}`} ::/EFI /mnt/work/`;
  for (const { sha256 } of lock.packages.filter(({ layer }) => layer === "loaders"))
    await run`${[...enter.slice(0, -1), store, "store", "--"]} dpkg-deb --extract ${`/mnt/store/${sha256}.deb`} /mnt/work/loaders`;
});

t.test("an image's name says what is in it, and so does all that lies beside and in it", async (t) => {
  const { version } = JSON.parse(await readFile(resolve(import.meta.dirname, "../../package.json"), "utf8")) as {
    version: string;
  };
  const { name, architecture } = manifest.profile;
  t.equal(basename(iso), `${name}-${version}-${architecture}.iso`);
  t.equal(manifest.name, basename(iso));
  t.equal(await readFile(join(disk, ".disk/info"), "utf8"), `Parlance ${version} ${name} ${architecture}\n`);
  t.strictSame(manifest.iso, { bytes: (await stat(iso)).size, sha256: await digestOf(iso) });
  t.equal(await readFile(`${iso}.sha256`, "utf8"), `${manifest.iso.sha256}  ${basename(iso)}\n`);
});

t.test("every package of the image is the one of its lock", async (t) => {
  const locked = lock.packages.filter(({ layer }) => layer !== "loaders");
  t.strictSame(manifest.packages, Object.fromEntries(locked.map(({ name, version }) => [name, version])));
});

t.test("kernel and initramfs are there under the names that the boot menu has, once", async (t) => {
  const menu = await readFile(join(disk, "boot/grub/grub.cfg"), "utf8");
  const named = [...menu.matchAll(/^\s*(linux|initrd)\s+(\S+)/gm)];
  t.strictSame([...new Set(named.map(([, command]) => command))].sort(), ["initrd", "linux"]);
  for (const [, , path = ""] of named) t.ok((await stat(join(disk, path))).size > 1e6, path);
  const [live] = (await readdir(disk)).filter((name) => ["live", "casper"].includes(name));
  const files = await readdir(join(disk, live!));
  t.equal(files.filter((name) => name.startsWith("vmlinuz")).length, 1, files.join(", "));
  t.equal(files.filter((name) => name.startsWith("initrd")).length, 1, files.join(", "));
  for (const [, options = ""] of menu.matchAll(/^\s*linux\s+\S+ (.*)$/gm)) t.match(options, `boot=${live}`);
});

t.test("with Secure Boot each link of the chain is signed by whom the one before trusts", async (t) => {
  const loaders = join(folder, "EFI/BOOT");
  const names = await readdir(loaders);
  const file = (name: string): string =>
    join(
      loaders,
      names.find((one) => one.toLowerCase() === name)!,
    );
  const [shim, grub] = [file("bootx64.efi"), file("grubx64.efi")];
  const originals = await digests(join(folder, "loaders"));
  for (const loader of [shim, grub]) t.ok(originals.has(await digestOf(loader)), `${loader} is the distribution's own`);

  t.match(await signersOf(shim), /Microsoft Corporation UEFI CA|Microsoft UEFI CA/);
  const authority = /Debian Secure Boot CA|Canonical Ltd. Master Certificate Authority/;
  const trusted = authority.exec(await readFile(shim, "latin1"))?.[0];
  t.ok(trusted, "shim trusts the distribution");
  const live = (await readdir(disk)).find((name) => ["live", "casper"].includes(name))!;
  for (const signed of [grub, join(disk, live, "vmlinuz")])
    t.match(await signersOf(signed), trusted, `${signed} is signed by ${trusted}`);
});

async function digests(path: string): Promise<Set<string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Set(await Promise.all(files.map(digestOf)));
}
