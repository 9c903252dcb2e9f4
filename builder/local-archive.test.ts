import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import t, { type Test } from "tap";
import { linkPool, writeLocalArchive } from "./local-archive.ts";
import type { LockedPackage, PackageLock } from "./package-lock.ts";

const run = promisify(execFile);

/** A package that dpkg itself made, in a store by its digest. */
async function packageIn(store: string, name: string, version: string, more = ""): Promise<LockedPackage> {
  const tree = join(store, "..", `${name}-tree`);
  await mkdir(join(tree, "DEBIAN"), { recursive: true });
  const control = `Package: ${name}\nVersion: ${version}\nArchitecture: all\nMaintainer: nobody <n@example>\n${more}Description: for tests\n`;
  await writeFile(join(tree, "DEBIAN/control"), control);
  const made = join(store, "..", `${name}.deb`);
  await run("dpkg-deb", ["--root-owner-group", "-Znone", "--build", tree, made]);
  const bytes = await readFile(made);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await rename(made, join(store, `${sha256}.deb`));
  const place = { architecture: "all", layer: "base", archive: "main", path: `pool/${name}.deb` } as const;
  return { name, version, ...place, bytes: bytes.length, sha256 };
}

async function archiveOf(t: Test): Promise<{ folder: string; store: string; lock: PackageLock }> {
  const root = t.testdir({ store: {}, archive: {} });
  const [store, folder] = [join(root, "store"), join(root, "archive")];
  const packages = [
    await packageIn(store, "one", "1:1.0~rc1+x", "Depends: two (>= 2)\n"),
    await packageIn(store, "two", "2.0"),
  ];
  const lock: PackageLock = {
    ...{ lock: 1, date: "2026-11-22T18:00:00Z", base: "debian-13", architecture: "amd64" },
    ...{ requested: { shared: ["one"], own: [], loaders: [] }, packages },
  };
  await writeLocalArchive(folder, { lock, store, suite: "trixie" });
  return { folder, store, lock };
}

t.test("apt reads the archive, and takes from it what it needs, with nothing but the archive to go by", async (t) => {
  const { folder, lock } = await archiveOf(t);
  const place = join(folder, "../apt");
  for (const part of ["lists/partial", "cache/archives/partial"]) await mkdir(join(place, part), { recursive: true });
  await writeFile(join(place, "sources.list"), `deb [trusted=yes] file:${folder} trixie main\n`);
  await writeFile(join(place, "status"), "");
  const settings = Object.entries({
    ...{ "Dir::Etc::sourcelist": `${place}/sources.list`, "Dir::Etc::sourceparts": "/dev/null" },
    ...{ "Dir::State": place, "Dir::State::status": `${place}/status`, "Dir::State::lists": `${place}/lists` },
    ...{ "Dir::Cache": `${place}/cache`, "APT::Architecture": "amd64", "APT::Sandbox::User": "root" },
    ...{ "APT::Update::Error-Mode": "any", "Acquire::ForceHash": "SHA256" },
  }).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  await run("apt-get", [...settings, "update"]);
  const { stdout } = await run("apt-get", [...settings, "--quiet=2", "--print-uris", "install", "one"]);
  t.strictSame(
    stdout.trim().split("\n").sort(),
    lock.packages
      .map(
        (one) =>
          `'file:${folder}/pool/${one.sha256}.deb' ${one.name}_${one.version.replace(":", "%3a")}_all.deb ${one.bytes} SHA256:${one.sha256}`,
      )
      .sort(),
  );
});

t.test("the packages are those of the store, and take no room of their own", async (t) => {
  const { folder, store, lock } = await archiveOf(t);
  const names = lock.packages.map(({ sha256 }) => `${sha256}.deb`).sort();
  t.strictSame((await readdir(join(folder, "pool"))).sort(), names);
  for (const name of names) t.equal((await stat(join(folder, "pool", name))).ino, (await stat(join(store, name))).ino);
});

t.test("the same lock makes the same archive, whenever it is made", async (t) => {
  const { folder, store, lock } = await archiveOf(t);
  const again = join(folder, "../again");
  await writeLocalArchive(again, { lock, store, suite: "trixie" });
  for (const file of ["dists/trixie/Release", "dists/trixie/main/binary-amd64/Packages"])
    t.equal(await readFile(join(again, file), "utf8"), await readFile(join(folder, file), "utf8"), file);
  t.match(await readFile(join(folder, "dists/trixie/Release"), "utf8"), "Date: Sun, 22 Nov 2026 18:00:00 GMT\n");
});

t.test("where a file of the store was replaced, the archive's is, too", async (t) => {
  const { folder, store, lock } = await archiveOf(t);
  const name = `${lock.packages[0]!.sha256}.deb`;
  const bytes = await readFile(join(store, name));
  await rename(join(store, name), join(store, "damaged"));
  await writeFile(join(store, name), bytes);
  await linkPool(folder, lock, store);
  t.equal((await stat(join(folder, "pool", name))).ino, (await stat(join(store, name))).ino);
});
