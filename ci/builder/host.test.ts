import { appendFile, chmod, cp, glob, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import t, { type Test } from "tap";
import { copyRepository } from "../copy-repository.ts";
import { hostState } from "./host-state.ts";
import { leftovers } from "./leftovers.ts";
import { shareDownloads } from "./share-downloads.ts";
import { startBuild } from "./start-build.ts";

const profile = "debian-minimal";
const folder = t.testdir();
const copy = join(folder, "parlance");
const out = join(copy, "out");
const [home, temporary] = [join(folder, "home"), join(folder, "temporary")];
const env = { HOME: home, TMPDIR: temporary };

/** What a careless hook does, and what a broken build script has done to people's machines. */
const careless = `#!/bin/sh
rm -rf /dev/* /run/* /tmp/* /sys/fs /mnt/* 2>/dev/null
mount -t tmpfs tmpfs /srv
mkdir -p /media/x && mount --bind / /media/x
hostname somewhere-else
( sleep 600 & )
exit 3
`;

t.before(async () => {
  await copyRepository(copy);
  for (const path of [home, temporary]) await mkdir(path);
  // How npm and pip reach what they fetch is the host's own business.
  for (const file of [".npmrc", ".config/pip", ".pip", ".netrc"])
    await cp(join(homedir(), file), join(home, file), { recursive: true }).catch(() => {});
});

t.test("neither a build that fails wildly nor one that finishes changes anything of the host's", async (t) => {
  const atHome = async (): Promise<string[]> =>
    // pip asks rustc for its version, which takes a note where it is rustup's.
    (await readdir(home, { recursive: true })).filter((name) => !name.startsWith(".rustup"));
  const homeBefore = await atHome();
  const before = await hostState();
  t.ok(before.size > 500);
  t.ok(before.has("/dev/null") && before.has("/etc/passwd"));

  // Nothing is shared but packages: the tools tree is made, and the weights are fetched, with the host's own programs.
  await shareDownloads(out);
  await rm(join(out, "models"), { recursive: true, force: true });
  const hook = join(copy, "chroot-hooks/0990-careless.sh");
  await writeFile(hook, careless);
  await chmod(hook, 0o755);
  const original = await readFile(join(copy, `profiles/${profile}.yaml`));
  await appendFile(join(copy, `profiles/${profile}.yaml`), "hooks: [0990-careless]\n");
  const failed = await startBuild(copy, [profile], { env }).end;
  t.equal(failed.code, 1, failed.text);
  t.match(failed.text, /stage "customise" failed/);
  await untouched(t, before, "after a build that failed");

  await writeFile(join(copy, `profiles/${profile}.yaml`), original);
  const { code, text } = await startBuild(copy, [profile], { env }).end;
  t.equal(code, 0, text);
  await untouched(t, before, "after a build that finished");
  t.strictSame(await atHome(), homeBefore, "nothing in the home of whoever builds");
  t.strictSame(await readdir(temporary), [], "nothing in the folder for temporary files");
});

t.test("what somebody has mounted into a half-made stage survives its cleaning, and is named", async (t) => {
  const precious = await preciousFolder("mounted");
  const half = join(out, "cache/customise/0123456789abcdef.partial");
  await mkdir(join(half, "tree/home/somebody"), { recursive: true });
  await writeFile(join(half, "tree/file"), "");
  const script = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';
  const mounted = ["unshare", "--mount", "--propagation=private", "sh", "-c", script, "sh"];
  const place = join(half, "tree/home/somebody");
  const { code, text } = await startBuild(copy, [profile, "--until", "overlays"], {
    before: [...mounted, precious, place],
  }).end;
  t.equal(code, 1, text);
  t.match(text, `\n   at: ${place}\n`);
  t.match(text, ` hint: umount ${place}`);
  t.notMatch(text, /^ {4,}at \S+ \(?\S+:\d+:\d+/m, "no stack");
  await survived(t, precious);

  const later = await startBuild(copy, [profile, "--until", "overlays"]).end;
  t.equal(later.code, 0, later.text);
  t.strictSame(await Array.fromAsync(glob("cache/*/*.partial", { cwd: out })), [], "once it is gone, all is cleaned");
  await survived(t, precious);
});

t.test("links that lead out of the folder for output are not followed when it is cleaned", async (t) => {
  const precious = await preciousFolder("linked");
  const shelf = join(out, "cache/customise");
  await symlink(precious, join(shelf, "1111111111111111.partial"));
  await mkdir(join(shelf, "2222222222222222.partial"));
  await symlink(precious, join(shelf, "2222222222222222.partial/inside"));
  const { code, text } = await startBuild(copy, [profile, "--until", "overlays"]).end;
  t.equal(code, 0, text);
  t.strictSame(await Array.fromAsync(glob("*.partial", { cwd: shelf })), []);
  await survived(t, precious);

  // A whole shelf that lies elsewhere: what is on it is not the build's to delete.
  await mkdir(join(precious, "3333333333333333.partial"));
  await symlink(precious, join(out, "cache/elsewhere"));
  const later = await startBuild(copy, [profile, "--until", "overlays"]).end;
  t.equal(later.code, 0, later.text);
  t.ok((await readdir(precious)).includes("3333333333333333.partial"));
  await survived(t, precious);
});

async function untouched(t: Test, before: ReadonlyMap<string, string>, when: string): Promise<void> {
  t.strictSame(await leftovers(folder), [], `no process, mount or loop device, ${when}`);
  const after = await hostState();
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: ${before.get(name) ?? "nothing"}, then ${after.get(name) ?? "nothing"}`);
  t.strictSame(changed, [], when);
}

async function preciousFolder(name: string): Promise<string> {
  const precious = join(folder, "precious", name);
  await mkdir(join(precious, "photographs"), { recursive: true });
  await writeFile(join(precious, "photographs/one"), "the only copy");
  return precious;
}

async function survived(t: Test, precious: string): Promise<void> {
  t.equal(await readFile(join(precious, "photographs/one"), "utf8"), "the only copy", `${precious} is as it was`);
}
