import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t, { type Test } from "tap";
import { copyFiles } from "./copy-files.ts";
import { HandsError } from "./hands-error.ts";
import { lookAt } from "./look-at.ts";
import type { Task } from "./task.ts";

const place = (home: string, path: string) => lookAt(path, home, false);
const task: Task = { signal: new AbortController().signal, report: () => undefined };
const once = { keep: false, home: "/", task };

t.test("a file is copied with its mode and times", async (t) => {
  const home = t.testdir({ a: "text" });
  chmodSync(join(home, "a"), 0o4640);
  utimesSync(join(home, "a"), 1_000_000_000, 1_100_000_000);
  t.same(await copyFiles(place(home, "a"), place(home, "b"), once), {
    ...{ from: join(home, "a"), path: join(home, "b") },
    ...{ entries: 1, bytes: 4, skipped: 0, replaced: null },
  });
  const { mode, mtimeMs, atimeMs } = statSync(join(home, "b"));
  t.same([mode & 0o7777, atimeMs, mtimeMs], [0o640, 1e12, 1.1e12]);
  t.equal(readFileSync(join(home, "b"), "utf8"), "text");
});

t.test("a directory is copied with all in it, links as links, and pipes are passed by", async (t) => {
  const home = t.testdir({ a: { b: { c: "text" }, locked: {} } });
  symlinkSync("/etc/passwd", join(home, "a/link"));
  execFileSync("mkfifo", [join(home, "a/pipe")]);
  const odd = Buffer.concat([Buffer.from(join(home, "a/")), Buffer.from([0xff, 0x0a])]);
  writeFileSync(odd, "odd");
  chmodSync(join(home, "a/locked"), 0o500);
  utimesSync(join(home, "a"), 1e9, 1e9);
  t.match(await copyFiles(place(home, "a"), place(home, "z"), once), { entries: 6, bytes: 7, skipped: 1 });
  t.equal(readFileSync(join(home, "z/b/c"), "utf8"), "text");
  t.equal(readlinkSync(join(home, "z/link")), "/etc/passwd");
  t.equal(statSync(join(home, "z/locked")).mode & 0o777, 0o500);
  t.equal(statSync(join(home, "z")).mtimeMs, 1e12);
  t.notOk(existsSync(join(home, "z/pipe")));
  t.equal(readdirSync(join(home, "z"), { encoding: "buffer" }).at(-1)?.toString("hex"), "ff0a");
  t.same(readdirSync(home), ["a", "z"]);
});

t.test("a directory is not copied into itself, by whatever way it is named", async (t) => {
  const home = t.testdir({ a: { b: {} } });
  symlinkSync("a", join(home, "link"));
  for (const to of ["a/c", "a/b/c", "link/b/c"])
    await t.rejects(copyFiles(place(home, "a"), place(home, to), once), { kind: "invalid", message: /itself/ });
  t.match(await copyFiles(place(home, "link"), place(home, "a/c"), once), { entries: 1 }, "the link itself is copied");
});

t.test("what would lose something else is refused", async (t) => {
  const home = t.testdir({ a: "a", folder: {}, full: { x: "" } });
  linkSync(join(home, "a"), join(home, "same"));
  const refused = (from: string, to: string, message: RegExp) =>
    t.rejects(copyFiles(place(home, from), place(home, to), once), { kind: "invalid", message });
  await refused("a", "a", /are the same/);
  await refused("a", "same", /are the same/);
  await refused("a", "folder", /is a directory that is there already/);
  await refused("full", "folder", /is a directory that is there already/);
  await refused("folder", "a", /a directory cannot take its place/);
  await refused("/", "b", /as a whole/);
  await t.rejects(copyFiles(place(home, "b"), place(home, "c"), once), {
    kind: "notFound",
    message: /b does not exist/,
  });
  execFileSync("mkfifo", [join(home, "pipe")]);
  await refused("pipe", "c", /is a pipe and cannot be copied/);
});

t.test("what was looked at is replaced, what came meanwhile is not", async (t) => {
  const home = t.testdir({ a: "new", b: "old", secret: "secret" });
  await copyFiles(place(home, "a"), place(home, "b"), once);
  t.equal(readFileSync(join(home, "b"), "utf8"), "new");

  const free = place(home, "c");
  symlinkSync("secret", join(home, "c"));
  await t.rejects(copyFiles(place(home, "a"), free, once), { kind: "changed", message: /c is there by now/ });
  const b = place(home, "b");
  renameSync(join(home, "b"), join(home, "away"));
  symlinkSync("secret", join(home, "b"));
  await t.rejects(copyFiles(place(home, "a"), b, once), { kind: "changed", message: /b is not what it was/ });
  t.equal(readFileSync(join(home, "secret"), "utf8"), "secret");
  t.same(readdirSync(home), ["a", "away", "b", "c", "secret"], "no half copy is left");
});

t.test("another source than was looked at is not copied", async (t) => {
  const home = t.testdir({ a: "a", secret: "secret" });
  const a = place(home, "a");
  renameSync(join(home, "a"), join(home, "away"));
  symlinkSync("secret", join(home, "a"));
  await t.rejects(copyFiles(a, place(home, "b"), once), { kind: "changed", message: /a is not what it was/ });
});

t.test("a file of holes stays one of holes", async (t) => {
  const home = t.testdir({ a: "text" });
  truncateSync(join(home, "a"), 200 << 20);
  t.match(await copyFiles(place(home, "a"), place(home, "b"), once), { bytes: 200 << 20 });
  t.equal(statSync(join(home, "b")).size, 200 << 20);
  t.ok(statSync(join(home, "b")).blocks * 512 < 2 << 20);
});

t.test("what is stopped or has no room leaves nothing behind", async (t) => {
  const home = t.testdir({ a: { big: "x".repeat(4 << 20), more: { x: "y" } } });
  chmodSync(join(home, "a/more"), 0o500);
  const abort = new AbortController();
  const stops: Task = { signal: abort.signal, report: () => abort.abort(new HandsError("failed", "it was stopped")) };
  await t.rejects(copyFiles(place(home, "a"), place(home, "b"), { ...once, task: stops }), {
    kind: "failed",
    message: "it was stopped",
  });
  t.same(readdirSync(home), ["a"]);

  const small = tmpfs(t, "64k");
  await t.rejects(copyFiles(place(home, "a"), place(small, "b"), once), { kind: "failed", message: /no room left/ });
  t.same(readdirSync(small), []);
});

t.test("other file systems are not gone into", async (t) => {
  const home = tmpfs(t, "1m");
  mkdirSync(join(home, "a/mounted"), { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "tmpfs", join(home, "a/mounted")]);
  try {
    writeFileSync(join(home, "a/mounted/x"), "x");
    t.match(await copyFiles(place(home, "a"), place(home, "b"), once), { entries: 1, skipped: 1 });
    t.same(readdirSync(join(home, "b")), []);
  } finally {
    execFileSync("umount", [join(home, "a/mounted")]);
  }
});

t.test("directories hundreds deep end in words", async (t) => {
  const home = mkdtempSync(join(tmpdir(), "hands-"));
  t.teardown(() => execFileSync("rm", ["-r", home]));
  execFileSync("mkdir", ["-p", join(home, "a", "x/".repeat(250))]);
  await t.rejects(copyFiles(place(home, "a"), place(home, "b"), once), { message: /more than 200 directories deep/ });
  t.same(readdirSync(home), ["a"]);
});

function tmpfs(t: Test, size: string): string {
  const folder = mkdtempSync(join(tmpdir(), "hands-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  t.teardown(() => {
    execFileSync("umount", [folder]);
    rmdirSync(folder);
  });
  return folder;
}
