import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
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
import { basename, join } from "node:path";
import t, { type Test } from "tap";
import { deleteFiles } from "./delete-files.ts";
import { findTrash } from "./find-trash.ts";
import { lookAt } from "./look-at.ts";
import type { Task } from "./task.ts";

const uid = process.getuid!();
const place = (home: string, path: string) => lookAt(path, home, false);
const task: Task = { signal: new AbortController().signal, report: () => undefined };
const remove = (home: string, path: string, permanent = false) => deleteFiles(place(home, path), permanent, home, task);
const trashOf = (home: string): string => join(home, ".local/share/Trash");

t.test("what is deleted lies in the trash, with a note of where it was", async (t) => {
  const home = t.testdir({ docs: { "ä %\n.txt": "text" } });
  const before = Math.floor(Date.now() / 1000) * 1000;
  const { trash } = await remove(home, "docs/ä %\n.txt");
  t.equal(trash, join(trashOf(home), "files/ä %\n.txt"));
  t.equal(readFileSync(trash!, "utf8"), "text");
  const note = readFileSync(join(trashOf(home), "info/ä %\n.txt.trashinfo"), "utf8");
  const [, path, date] =
    /^\[Trash Info\]\nPath=(\S+)\nDeletionDate=(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\n$/.exec(note) ?? [];
  t.equal(path, `${encodeURI(home)}/docs/%C3%A4%20%25%0A.txt`);
  const at = new Date(date!).getTime();
  t.ok(at >= before && at <= Date.now(), "in local time");
  for (const folder of ["", "files", "info"]) t.equal(statSync(join(trashOf(home), folder)).mode & 0o777, 0o700);
});

t.test("equal names lie beside each other, and long ones are cut", async (t) => {
  const home = t.testdir({ a: { x: "1" }, b: { x: "2" }, c: { x: { y: "3" } } });
  const long = "ä".repeat(127);
  writeFileSync(join(home, long), "");
  for (const name of ["a/x", "b/x", "c/x"]) await remove(home, name);
  t.same(readdirSync(join(trashOf(home), "files")), ["x", "x.2", "x.3"]);
  t.match(readFileSync(join(trashOf(home), "info/x.3.trashinfo"), "utf8"), /^Path=.*\/c\/x$/m);
  t.equal(basename((await remove(home, long)).trash!), "ä".repeat(122));
});

t.test("a note without its file, and a file without its note, are left alone", async (t) => {
  const home = t.testdir({
    x: "new",
    ".local": { share: { Trash: { files: { x: "old" }, info: { "x.2.trashinfo": "old" } } } },
  });
  t.equal(basename((await remove(home, "x")).trash!), "x.3");
  t.equal(readFileSync(join(trashOf(home), "files/x"), "utf8"), "old");
});

t.test("a link is deleted and not what it leads to, in the trash and for good", async (t) => {
  const home = t.testdir({ real: { a: "a" } });
  for (const permanent of [false, true]) {
    symlinkSync("real", join(home, "link"));
    const { trash } = await remove(home, "link", permanent);
    t.same(readdirSync(join(home, "real")), ["a"]);
    t.throws(() => lstatSync(join(home, "link")));
    t.equal(trash === null, permanent);
  }
});

t.test("a directory goes for good with all in it, and links in it are not followed", async (t) => {
  const home = t.testdir({ a: { b: { c: "c" } }, keep: { me: "" } });
  symlinkSync("../../keep", join(home, "a/b/link"));
  execFileSync("mkfifo", [join(home, "a/pipe")]);
  t.same(await remove(home, "a", true), { path: join(home, "a"), trash: null });
  t.same(readdirSync(home), ["keep"]);
  t.same(readdirSync(join(home, "keep")), ["me"]);
});

t.test("something else than was looked at is left alone", async (t) => {
  const home = t.testdir({ a: "a", folder: { x: "" }, other: { x: "other" } });
  const a = place(home, "a");
  const x = place(home, "folder/x");
  renameSync(join(home, "a"), join(home, "away"));
  writeFileSync(join(home, "a"), "new");
  renameSync(join(home, "folder"), join(home, "moved"));
  symlinkSync("other", join(home, "folder"));
  for (const permanent of [false, true])
    for (const target of [a, x])
      await t.rejects(deleteFiles(target, permanent, home, task), { kind: "changed", message: /not what it was/ });
  t.ok(existsSync(join(home, "a")) && existsSync(join(home, "other/x")));
});

t.test("the home, what holds it, the trash and what holds that stay", async (t) => {
  const root = t.testdir({ home: { ".local": { share: { Trash: { files: { old: "" }, info: {} } } } } });
  const home = join(root, "home");
  for (const permanent of [false, true]) {
    for (const path of ["~", root, "/"])
      await t.rejects(remove(home, path, permanent), { kind: "invalid", message: /your home/ });
    for (const path of [".local/share/Trash", ".local/share/Trash/files", ".local/share/Trash/info"])
      await t.rejects(remove(home, path, permanent), { kind: "invalid", message: /is the trash itself/ });
    await t.rejects(remove(home, ".local", permanent), { kind: "invalid", message: /holds the trash/ });
  }
  await t.rejects(remove(home, ".local/share/Trash/files/old"), { kind: "changed", message: /in the trash already/ });
  t.equal((await remove(home, ".local/share/Trash/files/old", true)).trash, null);
});

t.test("on another file system the trash is at its root, with paths from there", async (t) => {
  const home = t.testdir({});
  const other = tmpfs(t);
  mkdirSync(join(other, "docs"));
  writeFileSync(join(other, "docs/a b"), "text");
  t.equal((await remove(home, `${other}/docs/a b`)).trash, join(other, `.Trash-${uid}/files/a b`));
  t.match(readFileSync(join(other, `.Trash-${uid}/info/a b.trashinfo`), "utf8"), /^Path=docs\/a%20b$/m);
  t.equal(statSync(join(other, `.Trash-${uid}`)).mode & 0o777, 0o700);
});

t.test("a trash for everybody is used when it has the sticky bit and is no link", async (t) => {
  const home = t.testdir({});
  const other = tmpfs(t);
  const file = join(other, "a");
  mkdirSync(join(other, ".Trash"));
  writeFileSync(file, "");
  t.match(findTrash(place(home, file), home), { path: join(other, `.Trash-${uid}`) }, "without the bit");
  chmodSync(join(other, ".Trash"), 0o1777);
  t.equal((await remove(home, file)).trash, join(other, `.Trash/${uid}/files/a`));
  renameSync(join(other, ".Trash"), join(other, "real"));
  symlinkSync("real", join(other, ".Trash"));
  writeFileSync(file, "");
  t.match(findTrash(place(home, file), home), { path: join(other, `.Trash-${uid}`) }, "a link");
});

t.test("a link in the place of one's own trash at another file system's root is not followed", async (t) => {
  const home = t.testdir({ elsewhere: {} });
  const other = tmpfs(t);
  const file = join(other, "a");
  writeFileSync(file, "");
  const target = place(home, file);
  symlinkSync(join(home, "elsewhere"), join(other, `.Trash-${uid}`));
  t.match(findTrash(target, home), /has no trash that takes it/);
  await t.rejects(deleteFiles(target, false, home, task), { kind: "changed", message: /nothing was deleted/ });
  t.same(readdirSync(join(home, "elsewhere")), []);
  t.ok(existsSync(file));
});

t.test("what is mounted is neither deleted nor gone into", async (t) => {
  const home = t.testdir({});
  const other = tmpfs(t);
  mkdirSync(join(other, "a/b"), { recursive: true });
  writeFileSync(join(other, "keep"), "");
  execFileSync("mount", ["--bind", other, join(other, "a/b")]);
  try {
    for (const permanent of [false, true]) {
      await t.rejects(remove(home, other, permanent), { kind: "invalid", message: /is mounted on/ });
      await t.rejects(remove(home, `${other}/a`, permanent), { kind: "invalid", message: /inside of/ });
    }
    t.ok(existsSync(join(other, "keep")));
  } finally {
    execFileSync("umount", [join(other, "a/b")]);
  }
});

t.test("a directory that an overlay cannot rename is copied into the trash whole, then removed", async (t) => {
  const base = tmpfs(t);
  for (const name of ["lower/home/docs/deep", "upper", "work", "merged"])
    mkdirSync(join(base, name), { recursive: true });
  writeFileSync(join(base, "lower/home/docs/deep/a"), "text");
  const options = `lowerdir=${base}/lower,upperdir=${base}/upper,workdir=${base}/work,redirect_dir=off`;
  execFileSync("mount", ["-t", "overlay", "-o", options, "overlay", join(base, "merged")]);
  try {
    const home = join(base, "merged/home");
    const { trash } = await remove(home, "docs");
    t.equal(readFileSync(join(trash!, "deep/a"), "utf8"), "text");
    t.notOk(existsSync(join(home, "docs")));
  } finally {
    execFileSync("umount", [join(base, "merged")]);
  }
});

t.test("without room in the trash it stays where it was, and no note is left", async (t) => {
  const base = tmpfs(t, "128k");
  for (const name of ["lower/home/docs", "upper", "work", "merged"]) mkdirSync(join(base, name), { recursive: true });
  writeFileSync(join(base, "lower/home/docs/a"), "x".repeat(70_000));
  const options = `lowerdir=${base}/lower,upperdir=${base}/upper,workdir=${base}/work,redirect_dir=off`;
  execFileSync("mount", ["-t", "overlay", "-o", options, "overlay", join(base, "merged")]);
  try {
    const home = join(base, "merged/home");
    await t.rejects(remove(home, "docs"), { kind: "failed", message: /no room left/ });
    t.equal(statSync(join(home, "docs/a")).size, 70_000);
    t.same([readdirSync(join(trashOf(home), "files")), readdirSync(join(trashOf(home), "info"))], [[], []]);
  } finally {
    execFileSync("umount", [join(base, "merged")]);
  }
});

t.test("without the right to write in its directory it stays", async (t) => {
  const home = t.testdir({ closed: { a: "" }, ".local": { share: {} } });
  chmodSync(join(home, ".local/share"), 0o777);
  chmodSync(join(home, "closed"), 0o555);
  const target = place(home, "closed/a");
  if (uid !== 0) return;
  process.seteuid!(65534);
  t.teardown(() => process.seteuid!(0));
  await t.rejects(deleteFiles(target, true, home, task), { kind: "denied", message: /no permission to delete/ });
  const soft = deleteFiles(target, false, home, task);
  await t.rejects(soft, { kind: "denied", message: /no permission to move .*closed\/a to .*Trash\/files\/a/ });
  process.seteuid!(0);
  t.ok(existsSync(join(home, "closed/a")));
  t.same(readdirSync(join(trashOf(home), "info")), [], "no note is left");
});

t.test("without a home things can be deleted for good", async (t) => {
  const folder = t.testdir({ a: "", b: "" });
  const home = "/proc/1/no-home";
  t.doesNotThrow(() => findTrash(place(folder, "a"), home));
  await deleteFiles(place(folder, "a"), true, home, task);
  t.same(readdirSync(folder), ["b"]);
});

function tmpfs(t: Test, size = "1m"): string {
  const folder = mkdtempSync(join(tmpdir(), "hands-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  t.teardown(() => {
    execFileSync("umount", [folder]);
    rmdirSync(folder);
  });
  return folder;
}
