import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import t, { type Test } from "tap";
import { $ } from "zx/core";
import { copyRepository } from "../copy-repository.ts";
import { digestOf } from "./digest-of.ts";
import { halves } from "./halves.ts";
import { imageOf } from "./image-of.ts";
import { startBuild } from "./start-build.ts";

interface Fetched {
  readonly what: string;
  readonly from: string;
  readonly sha256: string;
  readonly bytes: number;
}

const profile = "debian-minimal";
const folder = t.testdir();
const copy = join(folder, "parlance");
const out = join(copy, "out");
const downloads = join(out, "cache/downloads");
const stores = {
  packages: join(downloads, "packages"),
  npm: join(downloads, "npm/_cacache/content-v2"),
  models: join(out, "models"),
};
/** No interface but a loopback that is down. */
const withoutNetwork = ["unshare", "--net"];

const offline = (): Promise<{ code: number | NodeJS.Signals; text: string }> =>
  startBuild(copy, [profile, "--offline"], { before: withoutNetwork }).end;
let image = "";
let online = "";

t.before(async () => {
  await copyRepository(copy);
  image = await imageOf(copy, profile);
});

t.test("a build on a machine that has nothing yet says of each file where it came from", async (t) => {
  const { code, text } = await startBuild(copy, [profile]).end;
  if (!t.equal(code, 0, text)) return t.bailout("there is nothing to build again");
  online = await digestOf(image);
  const ledger = JSON.parse(await readFile(`${image}.ledger.json`, "utf8")) as Fetched[];
  const entries = new Map(ledger.map((entry) => [entry.sha256, entry]));
  t.equal(entries.size, ledger.length, "each file once");
  for (const { what, from, sha256, bytes } of ledger) {
    t.match(what, /^[a-z@].* \S|^smollm|^parlance$/, "name and version");
    t.match(
      from,
      /^https?:\/\/[^/@]+\/.+|^[a-z0-9-]+==\S+ \(.+\), by pip$|^training\/adapter\/\S+, of this repository$/,
      what,
    );
    t.match(sha256, /^[0-9a-f]{64}$/, what);
    t.ok(Number.isInteger(bytes) && bytes > 0, what);
  }

  const kept = new Set<string>();
  for (const [store, path] of Object.entries(stores))
    for (const file of await filesIn(path)) {
      if (file.endsWith(".control")) continue; // what dpkg-deb says of the package beside it
      // npm's lists of versions, as indices are apt's: what it takes is what the lock says.
      if (store === "npm" && !(await isArchive(file))) continue;
      const digest = await digestOf(file);
      const entry = entries.get(digest);
      if (!t.ok(entry, `${store}: ${file} is in the ledger`)) continue;
      t.equal(entry!.bytes, (await stat(file)).size, file);
      if (store === "packages") t.equal(basename(file), `${digest}.deb`);
      kept.add(digest);
    }
  t.strictSame(
    ledger.filter(({ sha256 }) => !kept.has(sha256)),
    [],
    "and all that the ledger names is kept",
  );
});

t.test("without any network the same image comes of what was fetched, bit for bit", async (t) => {
  const interfaces = (await $({ quiet: true })`${withoutNetwork} cat /proc/net/dev`).stdout;
  t.match(interfaces, /^ *lo:/m);
  t.equal([...interfaces.matchAll(/^ *\S+:/gm)].length, 1, "there really is none");

  await forget("all that was made");
  const { code, text } = await offline();
  if (!t.equal(code, 0, text)) return;
  t.match(text, /^tools +starts: for the first time$/m);
  t.equal(await digestOf(image), online);
});

t.test("a package that is not there, or not as it was, is named with its cure, and nothing is half made", async (t) => {
  const lock = JSON.parse(await readFile(`${image}.lock`, "utf8")) as { packages: { name: string; sha256: string }[] };
  const fileOf = (name: string): string =>
    join(stores.packages, `${lock.packages.find((one) => one.name === name)!.sha256}.deb`);
  await forget("but the tools tree");
  await rename(fileOf("zsh"), join(folder, "zsh.deb"));
  // Another file in the old one's place, as a disk that forgets would have it.
  await rename(fileOf("nano"), join(folder, "nano.deb"));
  await writeFile(fileOf("nano"), Buffer.alloc((await stat(join(folder, "nano.deb"))).size));

  const { code, text } = await offline();
  refused(t, code, text);
  t.match(text, new RegExp(`error: the package zsh \\S+ has not been fetched.*\\n +at: ${fileOf("zsh")}\\n`));
  t.match(text, new RegExp(`error: the package nano \\S+ .*\\n +at: ${fileOf("nano")}\\n`));
  t.match(text, " hint: run the same command once without --offline");
  await t.rejects(access(image), "no image");
  t.strictSame((await halves(out)).counted, [], "nothing half made counts");
  for (const name of ["zsh", "nano"]) await rename(join(folder, `${name}.deb`), fileOf(name));
});

t.test("so is an npm package, a model, and a choice of packages that was never made", async (t) => {
  const kept = join(folder, "kept");
  await mkdir(kept);
  const npm = join(downloads, "npm");
  // An adapter is a file of the repository, and is not fetched.
  const model = (await filesIn(stores.models)).find((path) => !basename(path).includes("@"))!;
  for (const [path, say] of [
    [npm, [/error: the npm package \S+ has not been fetched/, /hint: run the same command once without --offline/]],
    [model, [new RegExp(`the model \\S+ has not been fetched.*\\n +at: ${model}\\n hint: run the same command once`)]],
    [
      join(out, `locks/${profile}.lock`),
      [/which packages to take has not been decided yet/, /hint: run the same command once without --offline/],
    ],
  ] as const) {
    await forget("but the tools tree");
    await rename(path, join(kept, basename(path)));
    const { code, text } = await offline();
    refused(t, code, text);
    for (const part of say) t.match(text, part);
    await t.rejects(access(image), "no image");
    t.strictSame((await halves(out)).counted, [], "nothing half made counts");
    await rm(path, { recursive: true, force: true });
    await rename(join(kept, basename(path)), path);
  }

  const { code, text } = await offline();
  t.equal(code, 0, text);
  t.equal(await digestOf(image), online, "with all of it back, the next run goes on from there");
  t.strictSame((await halves(out)).left, []);
});

function refused(t: Test, code: number | NodeJS.Signals, text: string): void {
  t.equal(code, 1, text);
  t.notMatch(text, /^ {4,}at \S+ \(?\S+:\d+:\d+/m, "no stack");
}

async function forget(what: "all that was made" | "but the tools tree"): Promise<void> {
  const keep = what === "all that was made" ? ["downloads"] : ["downloads", "tools", "archive-tools"];
  for (const name of await readdir(join(out, "cache")))
    if (!keep.includes(name)) await rm(join(out, "cache", name), { recursive: true });
  for (const name of ["images", "logs"]) await rm(join(out, name), { recursive: true, force: true });
}

async function isArchive(file: string): Promise<boolean> {
  return (await readFile(file)).subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]));
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
