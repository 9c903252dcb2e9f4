import { execFileSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t, { type Test } from "tap";
import { lookAt } from "./look-at.ts";
import { moveFiles } from "./move-files.ts";
import type { Task } from "./task.ts";

const place = (home: string, path: string) => lookAt(path, home, false);
const task: Task = { signal: new AbortController().signal, report: () => undefined };
const move = (home: string, from: string, to: string) =>
  moveFiles(place(home, from), place(home, to), { keep: false, home, task });

t.test("files, links and directories are moved as they are", async (t) => {
  const home = t.testdir({ a: "a", folder: { x: "x" } });
  symlinkSync("nowhere", join(home, "link"));
  const { ino } = statSync(join(home, "a"));
  t.same(await move(home, "a", "b"), {
    ...{ from: join(home, "a"), path: join(home, "b"), replaced: null },
  });
  t.equal(statSync(join(home, "b")).ino, ino);
  await move(home, "folder", "other");
  await move(home, "link", "other/link");
  t.same(readdirSync(home), ["b", "other"]);
  t.same(readdirSync(join(home, "other")), ["link", "x"]);
});

t.test("what was looked at is replaced, what came meanwhile is not", async (t) => {
  const home = t.testdir({ a: "a", b: "b", c: "c" });
  await move(home, "a", "b");
  t.equal(readFileSync(join(home, "b"), "utf8"), "a");
  const free = place(home, "d");
  writeFileSync(join(home, "d"), "d");
  await t.rejects(moveFiles(place(home, "c"), free, { keep: false, home, task }), {
    kind: "changed",
    message: /d is there by now/,
  });
  const folder = place(home, "e");
  mkdirSync(join(home, "source"));
  mkdirSync(join(home, "e"));
  await t.rejects(moveFiles(place(home, "source"), folder, { keep: false, home, task }), {
    kind: "changed",
    message: /e is there/,
  });
  t.same(readdirSync(home), ["b", "c", "d", "e", "source"]);
});

t.test("something else at either place is left alone", async (t) => {
  const home = t.testdir({ a: "a", folder: {}, ".ssh": {}, secret: "s" });
  const a = place(home, "a");
  const to = place(home, "folder/a");
  renameSync(join(home, "folder"), join(home, "away"));
  symlinkSync(".ssh", join(home, "folder"));
  await t.rejects(moveFiles(a, to, { keep: false, home, task }), {
    kind: "changed",
    message: /folder is not what it was/,
  });
  renameSync(join(home, "secret"), join(home, "a"));
  await t.rejects(moveFiles(a, place(home, "b"), { keep: false, home, task }), {
    kind: "changed",
    message: /a is not what it was/,
  });
  t.same(readdirSync(join(home, ".ssh")), []);
});

t.test("a directory is not moved into itself, nor the home, nor what holds it", async (t) => {
  const root = t.testdir({ home: { a: { b: {} } } });
  const home = join(root, "home");
  await t.rejects(move(home, "a", "a/b/c"), { kind: "invalid", message: /lies in .* itself/ });
  await t.rejects(move(home, "~", `${root}/elsewhere`), { kind: "invalid", message: /your home/ });
  const outer = moveFiles(place("/", root), place("/", `${root}-moved`), { keep: false, home, task });
  await t.rejects(outer, { kind: "invalid", message: /holds your home/ });
});

t.test("two names of one file are not moved over each other, which would do nothing", async (t) => {
  const home = t.testdir({ a: "a" });
  linkSync(join(home, "a"), join(home, "b"));
  await t.rejects(move(home, "a", "b"), { kind: "invalid", message: /are the same/ });
});

t.test("to another file system all is copied, then removed", async (t) => {
  const home = t.testdir({ a: { b: { c: "text" } }, file: "new" });
  const other = tmpfs(t, "1m");
  symlinkSync("b/c", join(home, "a/link"));
  await move(home, "a", `${other}/a`);
  t.equal(readFileSync(join(other, "a/link"), "utf8"), "text");
  writeFileSync(join(other, "file"), "old");
  await move(home, "file", `${other}/file`);
  t.equal(readFileSync(join(other, "file"), "utf8"), "new");
  t.same([readdirSync(home), readdirSync(other)], [[], ["a", "file"]]);
});

t.test("without room there nothing is lost here", async (t) => {
  const home = t.testdir({ a: { big: "x".repeat(200_000) } });
  const other = tmpfs(t, "64k");
  await t.rejects(move(home, "a", `${other}/a`), { kind: "failed", message: /no room left/ });
  t.equal(statSync(join(home, "a/big")).size, 200_000);
  t.same(readdirSync(other), []);
});

t.test("what cannot be copied is not lost on the way to another file system", async (t) => {
  const home = t.testdir({ a: { x: "x" } });
  execFileSync("mkfifo", [join(home, "a/pipe")]);
  const other = tmpfs(t, "1m");
  await t.rejects(move(home, "a", `${other}/a`), { kind: "invalid", message: /is a pipe and would be lost/ });
  t.same([readdirSync(join(home, "a")), readdirSync(other)], [["pipe", "x"], []]);
});

t.test("what is mounted stays", async (t) => {
  const home = t.testdir({});
  const mounted = tmpfs(t, "64k");
  await t.rejects(move(home, mounted, "a"), { kind: "invalid", message: /a file system is mounted on/ });
  mkdirSync(join(mounted, "a/b"), { recursive: true });
  // Of the same file system: its device says nothing.
  execFileSync("mount", ["--bind", mounted, join(mounted, "a/b")]);
  try {
    await t.rejects(move(home, `${mounted}/a`, "a"), { kind: "invalid", message: /mounted on .* inside of/ });
  } finally {
    execFileSync("umount", [join(mounted, "a/b")]);
  }
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
