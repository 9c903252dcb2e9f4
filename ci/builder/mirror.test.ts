import { access, appendFile, copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import t, { type Test } from "tap";
import { debianSources } from "../ubuntu-archive/debian-archive.ts";
import { inTools } from "../ubuntu-archive/in-tools.ts";
import { type AgedRelease, agedRelease } from "./aged-release.ts";
import { copyRepository } from "../copy-repository.ts";
import { halves } from "./halves.ts";
import { imageDifferences } from "./image-differences.ts";
import { imageOf } from "./image-of.ts";
import { shareDownloads } from "./share-downloads.ts";
import { startBuild } from "./start-build.ts";
import { toolsTreeOf } from "./tools-tree-of.ts";
import { type Fate, troubledMirror } from "./troubled-mirror.ts";

const profile = "debian-minimal";
const folder = t.testdir();
const copy = join(folder, "parlance");
const out = join(copy, "out");
const undisturbed = join(folder, "undisturbed/out");
const [main, security] = [...(await debianSources()).matchAll(/^URIs: (\S+?)\/?$/gm)].map(([, uri]) => uri!);
const mirror = await troubledMirror({ main: main!, security: security! });
t.teardown(() => mirror.close());

const build = async (...more: string[]): Promise<{ code: number | NodeJS.Signals; text: string }> => {
  mirror.asked.length = 0;
  return startBuild(copy, [profile, ...more], { env: { no_proxy: "127.0.0.1" } }).end;
};

t.before(async () => {
  await copyRepository(copy);
  const lines = [`mirror: ${mirror.mirror}`, `security_mirror: ${mirror.securityMirror}`, ""];
  await appendFile(join(copy, `profiles/${profile}.yaml`), lines.join("\n"));
  await shareDownloads(undisturbed, { tools: true });
  const tools = await build("--out", undisturbed, "--until", "tools");
  if (tools.code !== 0) throw new Error(tools.text);
  await rm(join(undisturbed, "locks", `${profile}.lock`), { force: true });
  await shareDownloads(out, { from: undisturbed, tools: true });
});

/** Takes away what the build knows and has of the image's packages, and what it made of them. */
async function forget(what: "packages" | "packages and choice"): Promise<void> {
  const indices = ["locks/" + profile + ".lock", "cache/downloads/apt-debian-13"];
  for (const path of ["cache/downloads/packages", "images", ...(what === "packages" ? [] : indices)])
    await rm(join(out, path), { recursive: true, force: true });
  for (const name of await readdir(join(out, "cache")))
    if (!["downloads", "tools", "archive-tools"].includes(name))
      await rm(join(out, "cache", name), { recursive: true });
}

const isMainList = (path: string): boolean => /^main\/.*\/binary-amd64\//.test(path);
const isOf = (pocket: string, path: string): boolean => path.includes(`/dists/trixie${pocket}/`);

for (const [what, fate, found] of [
  ["does not answer", () => "dead", /./],
  ["never sends a byte", (path) => (path.includes("/dists/") ? "hanging" : "served"), /Connection failed|timed out/],
  [
    "has no security pocket",
    (path) => (path.startsWith("security/") ? "missing" : "served"),
    /does not have a Release file/,
  ],
  [
    "has no pocket for updates",
    (path) => (isOf("-updates", path) ? "missing" : "served"),
    /does not have a Release file/,
  ],
  ["cuts its list of packages", (path) => (isMainList(path) ? "cut" : "served"), /./],
  ["garbles its list of packages", (path) => (isMainList(path) ? "garbled" : "served"), /./],
  ["garbles what it has signed", (path) => (path.endsWith("InRelease") ? "garbled" : "served"), /./],
] as const satisfies readonly (readonly [string, (path: string) => Fate, RegExp])[])
  t.test(`a mirror that ${what} decides nothing, and is named`, async (t) => {
    await forget("packages and choice");
    mirror.fate = fate;
    const { code, text } = await build();
    refused(t, code, text);
    t.match(text, /^error: the archive does not give what it should$/m);
    const address = what.includes("security") ? mirror.securityMirror : mirror.mirror;
    t.match(text, `\n   at: ${address}\nfound: `);
    t.match(/^found: (.*)$/m.exec(text)?.[1], found);
    t.match(
      text,
      / hint: try again, or name another archive: "(security_)?mirror:" in profiles\/debian-minimal\.yaml$/m,
    );
    await t.rejects(access(join(out, `locks/${profile}.lock`)), "no lock");
    await nothingHalfMade(t);
  });

t.test("a mirror that is older than what it said before is not believed", async (t) => {
  const work = join(folder, "key");
  const aged = await agedRelease(inTools(await toolsTreeOf(undisturbed), work), work);
  await copyFile(aged.keyFile, join(copy, "profiles/aged.asc"));
  const lines = [`extends: ${profile}`, `mirror: ${mirror.mirror}`, `security_mirror: ${mirror.securityMirror}`];
  await writeFile(join(copy, "profiles/aged.yaml"), [...lines, "archive_key: aged.asc", ""].join("\n"));
  const lockFile = join(copy, "profiles/aged.lock");
  const dateOf = async (): Promise<string> => (JSON.parse(await readFile(lockFile, "utf8")) as { date: string }).date;

  mirror.fate = await signedAnew(aged, 1);
  const today = await lock("aged");
  if (!t.equal(today.code, 0, today.text)) return;
  const date = await dateOf();

  mirror.fate = await signedAnew(aged, 30);
  const earlier = await lock("aged");
  t.equal(earlier.code, 0, earlier.text);
  t.equal(await dateOf(), date, "the newer lists are used, as they were kept");

  mirror.fate = await signedAnew(aged, 30, 7);
  await rm(join(out, "cache/downloads/apt-debian-13"), { recursive: true });
  const expired = await lock("aged");
  refused(t, expired.code, expired.text);
  t.match(expired.text, /^error: the archive does not give what it should$/m);
  t.match(expired.text, /^found: .*expired/m);
  t.equal(await dateOf(), date, "the lock is as it was");

  // The real keys, for a list that they have not signed.
  await forget("packages and choice");
  mirror.fate = await signedAnew(aged, 0);
  const stranger = await build();
  refused(t, stranger.code, stranger.text);
  t.match(stranger.text, /^error: the archive does not give what it should$/m);
  t.match(stranger.text, /^found: .*(signature|NO_PUBKEY|not signed)/m);
});

for (const [what, fate, found, hint] of [
  [
    "dies half-way",
    (path, count) => (isPackage(path) && count > 60 ? "dead" : "served"),
    /./,
    "run the same command again: what was fetched is kept",
  ],
  ["never sends the end of one", (path) => (isOne(path) ? "hanging" : "served"), /no answer for 30 s/, "run the same"],
  ["cuts one each time", (path) => (isOne(path) ? "cut" : "served"), /./, "run the same command again"],
  ["has another in its place", (path) => (isOne(path) ? "garbled" : "served"), /the SHA256 [0-9a-f]{64}/, "--update"],
  ["has one no more", (path) => (isOne(path) ? "missing" : "served"), /status 404: it is not there/, "--update"],
] as const satisfies readonly (readonly [string, (path: string, count: number) => Fate, RegExp, string])[])
  t.test(`of a mirror that ${what}, the packages are named that it does not give`, async (t) => {
    await forget("packages");
    mirror.fate = fate;
    const { code, text } = await build();
    refused(t, code, text);
    const errors = [...text.matchAll(/^error: the archive does not give the package \S+ \S+$/gm)];
    t.ok(errors.length > 0 && errors.length <= 16, text);
    if (!what.includes("half-way")) {
      t.equal(errors.length, 1, text);
      t.match(errors[0]![0], " zsh ");
    }
    t.match(text, `\n   at: ${mirror.mirror}/pool/`);
    t.match(/^found: (.*)$/m.exec(text)?.[1], found);
    t.match(text, /^ want: \d+ bytes with the SHA256 [0-9a-f]{64}$/m);
    t.match(/^ hint: (.*)$/m.exec(text)?.[1], hint);
    await nothingHalfMade(t);
  });

t.test("with the mirror back the next run goes on, and the image is that of an undisturbed build", async (t) => {
  // It still loses each connection once.
  const lost = new Set<string>();
  await forget("packages");
  mirror.fate = (path) => {
    if (!isPackage(path) || lost.has(path)) return "served";
    lost.add(path);
    return "cut";
  };
  const { code, text } = await build();
  if (!t.equal(code, 0, text)) return;
  t.ok(lost.size > 100);
  t.strictSame((await halves(out)).left, []);
  const image = await imageOf(copy, profile);
  const ledger = JSON.parse(await readFile(`${image}.ledger.json`, "utf8")) as { what: string; from: string }[];
  const lock = JSON.parse(await readFile(`${image}.lock`, "utf8")) as { packages: { name: string; version: string }[] };
  for (const { name, version } of lock.packages) {
    const from = ledger.find(({ what }) => what === `${name} ${version}`)?.from ?? "";
    t.ok(isOwn(from), `${name}: ${from}`);
  }

  mirror.fate = () => "served";
  await mkdir(join(undisturbed, "locks"), { recursive: true });
  await copyFile(join(out, `locks/${profile}.lock`), join(undisturbed, `locks/${profile}.lock`));
  const reference = await build("--out", undisturbed);
  t.equal(reference.code, 0, reference.text);
  const images = [image, await imageOf(copy, profile, undisturbed)] as const;
  const tools = await toolsTreeOf(undisturbed);
  t.strictSame(await imageDifferences(images, { tools, scratch: join(folder, "compare") }), []);
});

t.test("the archive that a profile names is the only one that is asked, for the tools tree as well", async (t) => {
  const fresh = join(folder, "fresh/out");
  mirror.fate = () => "served";
  const { code, text } = await build("--out", fresh, "--until", "archive-tools");
  if (!t.equal(code, 0, text)) return;
  t.match(text, /^resolve tools +starts: no lock$/m);
  const ledger = (await readFile(join(fresh, "cache/downloads/ledger.jsonl"), "utf8")).trimEnd().split("\n");
  t.ok(ledger.length > 100);
  for (const line of ledger) {
    const { what, from } = JSON.parse(line) as { what: string; from: string };
    t.ok(isOwn(from), `${what} from ${from}`);
  }
  t.ok(mirror.asked.length > ledger.length, "the indices come from there, too");
});

const isOwn = (from: string): boolean =>
  [mirror.mirror, mirror.securityMirror].some((address) => from.startsWith(`${address}/`));
const isPackage = (path: string): boolean => path.endsWith(".deb");
const isOne = (path: string): boolean => /\/zsh_[^/]*$/.test(path);

function refused(t: Test, code: number | NodeJS.Signals, text: string): void {
  t.equal(code, 1, text);
  t.notMatch(text, /^ {4,}at \S+ \(?\S+:\d+:\d+/m, "no stack");
}

async function nothingHalfMade(t: Test): Promise<void> {
  await t.rejects(access(join(out, "images")), "no image");
  t.strictSame((await halves(out)).counted, [], "nothing half made counts");
}

const lock = (name: string): ReturnType<typeof build> =>
  startBuild(copy, [name], { program: "builder/lock-packages.ts", env: { no_proxy: "127.0.0.1" } }).end;

/** Every pocket's list of lists, signed so many days ago; all else as it is. */
async function signedAnew(aged: AgedRelease, days: number, valid?: number): Promise<(path: string) => Fate> {
  const addresses = { main: main!, security: security! };
  const signed = new Map<string, Buffer>();
  for (const path of ["main/dists/trixie", "main/dists/trixie-updates", "security/dists/trixie-security"]) {
    const address = path.replace(/^(main|security)/, (archive) => addresses[archive as keyof typeof addresses]);
    signed.set(`${path}/InRelease`, await aged.sign(`${address}/InRelease`, days, valid));
  }
  return (path) => signed.get(path) ?? (path.endsWith("Release.gpg") ? "missing" : "served");
}
