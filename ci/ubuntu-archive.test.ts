import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import t from "tap";
import { newestTools } from "./newest-tools.ts";
import { serveArchive } from "./serve-archive.ts";
import { apt } from "./ubuntu-archive/apt.ts";
import { inTools } from "./ubuntu-archive/in-tools.ts";
import { profilePackages } from "./ubuntu-archive/profile-packages.ts";
import { signingKey } from "./ubuntu-archive/signing-key.ts";
import { pockets, suites } from "./ubuntu-archive/suites.ts";
import { type Placed, writeArchive } from "./ubuntu-archive/write-archive.ts";

const kernel = resolve(import.meta.dirname, "ubuntu-archive/stand-ins/resolute/linux-image-generic/DEBIAN/control");

const work = await mkdtemp(join(tmpdir(), "ubuntu-archive-"));
t.teardown(() => rm(work, { recursive: true, force: true }));
const tools = inTools(await newestTools(), work);
const key = await signingKey(tools, work);

/** A package with no files, as what the archive lists. */
async function tiny(control: string, lists: Placed["lists"], component: Placed["component"] = "main"): Promise<Placed> {
  const [name, version] = ["Package", "Version"].map((field) => new RegExp(`^${field}: (.+)$`, "m").exec(control)![1]!);
  const tree = join(work, `tree-${name}-${version}`);
  await mkdir(join(tree, "DEBIAN"), { recursive: true });
  await writeFile(join(tree, "DEBIAN/control"), control);
  const file = `${name}_${version}_amd64.deb`;
  await tools.run`${tools.enter} dpkg-deb --build ${`/mnt/work/tree-${name}-${version}`} ${`/mnt/work/${file}`}`;
  return { path: join(work, file), file, lists, component };
}

const control = (name: string, version: string, more = ""): string =>
  `Package: ${name}\nVersion: ${version}\nArchitecture: amd64\nMaintainer: nobody <nobody@localhost>\n${more}Description: probe\n`;
const makers = "Provides: linux-initramfs-tool\nConflicts: linux-initramfs-tool\n";

const packages = [
  await tiny(control("probe", "1.0"), ["noble", "resolute"]),
  await tiny(control("probe", "1.1"), ["noble-updates"]),
  await tiny(control("probe", "1.2"), ["noble-security"]),
  await tiny(control("only-in-universe", "1.0"), ["noble"], "universe"),
  await tiny(control("linux-image-amd64", "1.0"), ["resolute"]),
  await tiny(control("initramfs-tools", "1.0", makers), ["resolute"]),
  await tiny(control("dracut", "1.0", makers), ["resolute"]),
  await tiny(await readFile(kernel, "utf8"), ["resolute"]),
];
await mkdir(join(work, "archive"));
await writeArchive(tools, key, packages, { work, folder: "archive/ubuntu" });
const served = await serveArchive({ folder: join(work, "archive") });
t.teardown(() => served.close());

const source = (suites: string, components = "main universe", signedBy = "/mnt/work/key.gpg"): string =>
  `Types: deb\nURIs: ${served.mirror}\nSuites: ${suites}\nComponents: ${components}\nSigned-By: ${signedBy}\n`;

t.test("every pocket of every suite is signed, in both ways, and says that it is Ubuntu's", async (t) => {
  const gpgv = [...tools.enter, "gpgv", "--keyring=/mnt/work/key.gpg"];
  for (const suite of suites)
    for (const pocket of pockets) {
      const folder = `archive/ubuntu/dists/${suite}${pocket}`;
      await tools.run`${gpgv} ${`/mnt/work/${folder}/InRelease`}`;
      await tools.run`${gpgv} ${["Release.gpg", "Release"].map((file) => `/mnt/work/${folder}/${file}`)}`;
      const release = await readFile(join(work, folder, "Release"), "utf8");
      t.match(release, /^Origin: Ubuntu$/m);
      t.match(release, new RegExp(`^Suite: ${suite}${pocket}$`, "m"));
      t.match(release, new RegExp(`^Codename: ${suite}$`, "m"));
      t.match(release, /^Components: main restricted universe multiverse$/m);
    }
});

t.test("a signature does not fit what was changed afterwards", async (t) => {
  const release = join(work, "archive/ubuntu/dists/noble/Release");
  const before = await readFile(release);
  t.teardown(() => writeFile(release, before));
  await appendFile(release, "Label: another\n");
  const files = ["Release.gpg", "Release"].map((file) => `/mnt/work/archive/ubuntu/dists/noble/${file}`);
  await t.rejects(tools.run`${tools.enter} gpgv --keyring=/mnt/work/key.gpg ${files}`, /BAD signature/);
});

t.test("apt takes the newest version that the pockets it asks have", async (t) => {
  for (const [asked, version] of [
    ["noble noble-updates noble-security", "1.2"],
    ["noble noble-updates", "1.1"],
    ["noble", "1.0"],
    ["resolute resolute-updates resolute-security", "1.0"],
  ] as const) {
    const own = await apt(tools, work, `apt-${asked.replaceAll(" ", "-")}`, source(asked));
    t.same(await own.simulate(["probe"]), { probe: version }, asked);
  }
});

t.test("apt refuses the archive without its key", async (t) => {
  const other = source("noble", "main", "/usr/share/keyrings/debian-archive-keyring.gpg");
  await t.rejects(apt(tools, work, "apt-other-key", other), /not signed|NO_PUBKEY|Missing key/);
});

t.test("a component that is not asked for is not there", async (t) => {
  const both = await apt(tools, work, "apt-both", source("noble"));
  t.same(await both.simulate(["only-in-universe"]), { "only-in-universe": "1.0" });
  const main = await apt(tools, work, "apt-main", source("noble", "main"));
  await t.rejects(main.simulate(["only-in-universe"]), /Unable to locate package only-in-universe/);
});

t.test("the newer release's kernel brings dracut, unless initramfs-tools is asked for", async (t) => {
  const own = await apt(tools, work, "apt-kernel", source("resolute"));
  t.hasOwnProp(await own.simulate(["linux-image-generic"]), "dracut");
  const asked = await own.simulate(["linux-image-generic", "initramfs-tools"]);
  t.hasOwnProp(asked, "initramfs-tools");
  t.notHas(asked, { dracut: String });
});

t.test("packages can be fetched by the address that apt names", async (t) => {
  const own = await apt(tools, work, "apt-fetch", source("noble"));
  const [probe] = await own.install(["probe"]);
  const answer = await fetch(probe!.uri);
  t.same(Buffer.from(await answer.arrayBuffer()), await readFile(join(work, "probe_1.0_amd64.deb")));
});

t.test("nothing outside of the archive is served", async (t) => {
  await writeFile(join(work, "secret"), "");
  const { port, pathname } = new URL(served.mirror);
  const statusOf = (path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port, path }, (answer) => resolve(answer.resume().statusCode))
        .on("error", reject)
        .end();
    });
  t.equal(await statusOf(`${pathname}/dists/noble/Release`), 200);
  t.equal(await statusOf(`${pathname}/dists/noble/missing`), 404);
  t.equal(await statusOf(`${pathname}/%2e%2e/%2e%2e/secret`), 404);
  t.equal(await statusOf(`${pathname}/..%2f..%2fsecret`), 404);
});

t.test("the packages of a profile are its own and those of all that it extends, with the last kernel", async (t) => {
  const root = join(work, "repository");
  await mkdir(join(root, "profiles"), { recursive: true });
  const write = (name: string, text: string): Promise<void> => writeFile(join(root, "profiles", `${name}.yaml`), text);
  await write("common", "packages: [bash]\nkernel: { package: linux-image-one }\n");
  await write("shell", "extends: common\npackages: [zsh, bash]\n");
  await write("desktop", "packages: [xfce4]\nkernel: { package: linux-image-two }\n");
  await write("image", "extends: [shell, desktop]\npackages: [nano]\n");
  t.same(await profilePackages(root, "image"), ["bash", "linux-image-two", "nano", "xfce4", "zsh"]);
  t.same(await profilePackages(root, "shell"), ["bash", "linux-image-one", "zsh"]);
});
