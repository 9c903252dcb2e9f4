import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdtempSync,
  rmdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t, { type Test } from "tap";
import { lookAt } from "./look-at.ts";
import { makeDirectory } from "./make-directory.ts";
import { writeText } from "./write-text.ts";

const once = { keep: false, home: "/", task: { signal: new AbortController().signal, report: () => undefined } };
const place = (home: string, path: string) => lookAt(path, home, true);

t.test("a new file is written whole, with an ordinary mode", async (t) => {
  const home = t.testdir({});
  t.same(await writeText(place(home, "a.txt"), "Grüße\n", { ...once, append: false }), {
    ...{ path: join(home, "a.txt"), size: 8, added: null, replaced: null },
  });
  t.equal(readFileSync(join(home, "a.txt"), "utf8"), "Grüße\n");
  t.equal(statSync(join(home, "a.txt")).mode & 0o777, 0o666 & ~process.umask());
  t.same(readdirSync(home), ["a.txt"], "nothing is left beside it");
});

t.test("what is added begins on its own line", async (t) => {
  const home = t.testdir({ list: "bread", ended: "bread\n", empty: "" });
  for (const [name, text] of Object.entries({ list: "bread\nmilk", ended: "bread\nmilk", empty: "milk" })) {
    const inode = statSync(join(home, name)).ino;
    t.equal((await writeText(place(home, name), "milk", { ...once, append: true })).size, text.length);
    t.equal(readFileSync(join(home, name), "utf8"), text);
    t.equal(statSync(join(home, name)).ino, inode, "it is the same file");
  }
  await writeText(place(home, "new"), "milk", { ...once, append: true });
  t.equal(readFileSync(join(home, "new"), "utf8"), "milk");
});

t.test("a file that is replaced keeps its mode and owner; another name of it keeps the old text", async (t) => {
  const home = t.testdir({ a: "old" });
  chmodSync(join(home, "a"), 0o640);
  if (process.getuid!() === 0) chownSync(join(home, "a"), 65534, 65534);
  linkSync(join(home, "a"), join(home, "b"));
  const { uid, gid } = statSync(join(home, "a"));
  await writeText(place(home, "a"), "new", { ...once, append: false });
  t.equal(readFileSync(join(home, "a"), "utf8"), "new");
  t.match(statSync(join(home, "a")), { uid, gid });
  t.equal(statSync(join(home, "a")).mode & 0o7777, 0o640);
  t.equal(readFileSync(join(home, "b"), "utf8"), "old");
});

t.test("a setuid bit does not outlive the text that it was given for", async (t) => {
  const home = t.testdir({ a: "old" });
  chmodSync(join(home, "a"), 0o4755);
  await writeText(place(home, "a"), "new", { ...once, append: false });
  t.equal(statSync(join(home, "a")).mode & 0o7777, 0o755);
});

t.test("nothing is added to a file with several names", async (t) => {
  const home = t.testdir({ ".bashrc": "old", notes: {} });
  linkSync(join(home, ".bashrc"), join(home, "notes/harmless.txt"));
  await t.rejects(writeText(place(home, "notes/harmless.txt"), "evil", { ...once, append: true }), {
    kind: "invalid",
    message: /hard links/,
  });
  t.equal(readFileSync(join(home, ".bashrc"), "utf8"), "old");
});

t.test("what came to a free place meanwhile is not written over", async (t) => {
  const home = t.testdir({ secret: "secret" });
  const free = place(home, "a");
  symlinkSync("secret", join(home, "a"));
  await t.rejects(writeText(free, "evil", { ...once, append: false }), {
    kind: "changed",
    message: /a is there by now/,
  });
  t.equal(readFileSync(join(home, "secret"), "utf8"), "secret");
  t.same(readdirSync(home), ["a", "secret"]);
});

t.test("another file or link in the place of the one that was looked at is left alone", async (t) => {
  const home = t.testdir({ a: "a", b: "b" });
  const target = place(home, "a");
  renameSync(join(home, "a"), join(home, "c"));
  symlinkSync("b", join(home, "a"));
  for (const append of [true, false])
    await t.rejects(writeText(target, "evil", { ...once, append }), { kind: "changed", message: /./ });
  renameSync(join(home, "b"), join(home, "a"));
  for (const append of [true, false])
    await t.rejects(writeText(target, "evil", { ...once, append }), { kind: "changed", message: /./ });
  t.equal(readFileSync(join(home, "a"), "utf8"), "b");
});

t.test("a directory that became a link leads nowhere", async (t) => {
  const home = t.testdir({ work: {}, ".ssh": {} });
  const target = place(home, "work/authorized_keys");
  const directory = place(home, "work/new");
  renameSync(join(home, "work"), join(home, "away"));
  symlinkSync(".ssh", join(home, "work"));
  await t.rejects(writeText(target, "evil", { ...once, append: false }), { kind: "changed", message: /./ });
  await t.rejects(makeDirectory(directory), { kind: "changed", message: /./ });
  t.same(readdirSync(join(home, ".ssh")), []);
});

t.test("pipes and directories are not written to", async (t) => {
  const home = t.testdir({ folder: {} });
  execFileSync("mkfifo", [join(home, "pipe")]);
  for (const name of ["pipe", "folder"])
    for (const append of [true, false])
      await t.rejects(writeText(place(home, name), "x", { ...once, append }), {
        kind: "invalid",
        message: /is not a file/,
      });
});

t.test("without the right to write nothing is written, though the directory would let it", async (t) => {
  const home = t.testdir({ open: { locked: "old" }, closed: {} });
  chmodSync(join(home, "open/locked"), 0o444);
  for (const [name, mode] of [
    ["open", 0o777],
    ["closed", 0o555],
  ] as const)
    chmodSync(join(home, name), mode);
  const targets = [place(home, "open/locked"), place(home, "closed/new")];
  await asNobody(t, async () => {
    await t.rejects(writeText(targets[1]!, "x", { ...once, append: false }), {
      kind: "denied",
      message: /no permission to write/,
    });
    await t.rejects(writeText(targets[0]!, "x", { ...once, append: true }), {
      kind: "denied",
      message: /no permission to write/,
    });
    await t.rejects(writeText(targets[0]!, "x", { ...once, append: false }), { kind: "denied", message: /./ });
    await t.rejects(makeDirectory(targets[1]!), { kind: "denied", message: /./ });
  });
  t.equal(readFileSync(join(home, "open/locked"), "utf8"), "old");
  t.same(readdirSync(join(home, "open")), ["locked"]);
});

t.test("a file of somebody else is not replaced by one's own", async (t) => {
  const home = t.testdir({ shared: { a: "old" } });
  chmodSync(join(home, "shared"), 0o777);
  chmodSync(join(home, "shared/a"), 0o666);
  const target = place(home, "shared/a");
  if (process.getuid!() !== 0) return;
  await asNobody(t, () =>
    t.rejects(writeText(target, "x", { ...once, append: false }), {
      kind: "denied",
      message: /belongs to another user/,
    }),
  );
  t.same(readdirSync(join(home, "shared")), ["a"]);
});

t.test("on a full disk the old text stays whole", async (t) => {
  const home = tmpfs(t, "64k");
  writeFileSync(join(home, "a"), "old\n");
  const long = "x".repeat(200_000);
  await t.rejects(writeText(place(home, "a"), long, { ...once, append: false }), {
    kind: "failed",
    message: /no room left/,
  });
  await t.rejects(writeText(place(home, "a"), long, { ...once, append: true }), {
    kind: "failed",
    message: /no room left/,
  });
  await t.rejects(writeText(place(home, "b"), long, { ...once, append: false }), {
    kind: "failed",
    message: /no room left/,
  });
  t.equal(readFileSync(join(home, "a"), "utf8"), "old\n");
  t.same(readdirSync(home), ["a"]);
});

t.test("a directory is made where nothing is", async (t) => {
  const home = t.testdir({ file: "" });
  t.same(await makeDirectory(place(home, "new")), { path: join(home, "new") });
  t.ok(statSync(join(home, "new")).isDirectory());
  await t.rejects(makeDirectory(place(home, "file")), { kind: "changed", message: /is there by now/ });
});

async function asNobody(t: Test, act: () => Promise<unknown>): Promise<void> {
  if (process.getuid!() !== 0) return void (await act());
  const back = (): void => process.seteuid!(0);
  t.teardown(back);
  process.seteuid!(65534);
  await act();
  back();
}

function tmpfs(t: Test, size: string): string {
  const folder = mkdtempSync(join(tmpdir(), "hands-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  t.teardown(() => {
    execFileSync("umount", [folder]);
    rmdirSync(folder);
  });
  return folder;
}
