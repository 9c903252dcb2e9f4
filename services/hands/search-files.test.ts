import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t, { type Test } from "tap";
import type { Results } from "#contracts/tools";
import { HandsError } from "./hands-error.ts";
import { resolvePath } from "./resolve-path.ts";
import { searchFiles, searchLimits } from "./search-files.ts";
import type { Task } from "./task.ts";

const task: Task = { signal: new AbortController().signal, report: () => undefined };
const search = (path: string, sought: { name?: string; text?: string }, limits = {}) =>
  searchFiles(resolvePath(path, "/"), sought, task, { ...searchLimits, ...limits });
const paths = ({ found }: Results["files.search"]): string[] => found.map(({ path }) => path);

t.test("files are found by name at any depth, with type, size and time", async (t) => {
  const home = t.testdir({ "a.txt": "1234", b: { "c.txt": "", "d.md": "", e: { "f.txt": "", "g.txt": {} } } });
  const result = await search(home, { name: "*.txt" });
  t.same(paths(result), ["a.txt", "b/c.txt", "b/e/f.txt", "b/e/g.txt"]);
  t.match(result, { path: home, truncated: null, skipped: 0 });
  t.match(result.found[0], { name: "a.txt", type: "file", size: 4 });
  t.match(result.found[3], { name: "g.txt", type: "directory" });
});

t.test("files are found by the text in them, with the first line that has it", async (t) => {
  const home = t.testdir({
    a: "one\nTwo Words\ntwo words",
    b: "nothing",
    c: { d: `${"x".repeat(500)} two words ${"y".repeat(500)}` },
    binary: "two words\0",
  });
  t.match((await search(home, { text: "two words" })).found, [
    { path: "a", line: { number: 2, text: "Two Words" } },
    { path: "c/d", line: { number: 1, text: /^…x+ two words y+$/ } },
  ]);
  t.match((await search(home, { text: "Two" })).found, [{ path: "a", line: { number: 2 } }], "capitals are meant");
  t.same(paths(await search(home, { name: "c*", text: "two" })), []);
  t.same(paths(await search(home, { name: "d", text: "two" })), ["c/d"]);
  t.same(paths(await search(home, { text: "words\ntwo" })), ["a"]);
});

t.test("hidden files are found where they are asked for; what is in them only in a hidden directory", async (t) => {
  const root = t.testdir({ home: { ".ssh": { key: "secret" }, ".env": "secret", notes: "secret" } });
  const home = join(root, "home");
  // The folder of the tests is a hidden one itself.
  const visible = mkdtempSync(join(tmpdir(), "hands-"));
  t.teardown(() => execFileSync("rm", ["-r", visible]));
  execFileSync("cp", ["-r", home, visible]);
  t.same(paths(await search(visible, { text: "secret" })), ["home/notes"]);
  t.same(paths(await search(visible, { name: ".e*" })), ["home/.env"]);
  t.same(paths(await search(visible, { name: "*" })), ["home", "home/notes"]);
  t.same(paths(await search(join(visible, "home/.ssh"), { text: "secret" })), ["key"]);
  await t.rejects(search(visible, { name: ".e*", text: "secret" }), { kind: "invalid", message: /hidden directory/ });
});

t.test("links are found but not followed", async (t) => {
  const home = t.testdir({ a: { "x.txt": "text" } });
  symlinkSync("..", join(home, "a/up.txt"));
  symlinkSync("x.txt", join(home, "a/y.txt"));
  t.same(paths(await search(home, { name: "*.txt" })), ["a/up.txt", "a/x.txt", "a/y.txt"]);
  t.same(paths(await search(home, { text: "text" })), ["a/x.txt"]);
});

t.test("pipes and devices are not opened", async (t) => {
  const home = t.testdir({ a: "text" });
  execFileSync("mkfifo", [join(home, "pipe")]);
  t.same(paths(await search(home, { text: "text" })), ["a"]);
});

t.test("what is not readable is passed by and counted", async (t) => {
  const home = mkdtempSync(join(tmpdir(), "hands-"));
  t.teardown(() => execFileSync("rm", ["-r", home]));
  for (const [name, text] of Object.entries({ a: "text", b: "text" })) writeFileSync(join(home, name), text);
  mkdirSync(join(home, "closed"));
  chmodSync(home, 0o755);
  chmodSync(join(home, "b"), 0o600);
  chmodSync(join(home, "closed"), 0o700);
  if (process.getuid!() !== 0) return;
  process.seteuid!(65534);
  t.teardown(() => process.seteuid!(0));
  const result = await search(home, { text: "text" });
  process.seteuid!(0);
  t.same([paths(result), result.skipped], [["a"], 2]);
});

t.test("other file systems are not gone into", async (t) => {
  const home = tmpfs(t);
  mkdirSync(join(home, "mounted"));
  execFileSync("mount", ["-t", "tmpfs", "tmpfs", join(home, "mounted")]);
  try {
    writeFileSync(join(home, "mounted/a"), "");
    writeFileSync(join(home, "b"), "");
    t.same(paths(await search(home, { name: "?" })), ["b"]);
  } finally {
    execFileSync("umount", [join(home, "mounted")]);
  }
});

t.test("each limit ends it, and is told", async (t) => {
  const home = t.testdir({ a: { b: { c: {} } }, 1: "", 2: "", 3: "" });
  t.match(await search(home, { name: "?" }, { found: 2 }), { found: { length: 2 }, truncated: /more than 2/ });
  t.match(await search(home, { name: "?" }, { entries: 3 }), { truncated: /only 3 files/ });
  t.match(await search(home, { name: "?" }, { seconds: -1 }), { truncated: /after -1 seconds/ });
  t.match(await search(home, { name: "c" }, { depth: 2 }), { found: [], truncated: /more than 2 directories/ });
  t.match(await search(home, { name: "?" }), { found: { length: 6 }, truncated: null });
});

t.test("it stops when nobody wants it any more", async (t) => {
  const home = t.testdir({ a: "" });
  const abort = new AbortController();
  abort.abort(new HandsError("failed", "it was stopped"));
  const stopped = searchFiles(resolvePath(home, "/"), { name: "*" }, { ...task, signal: abort.signal });
  await t.rejects(stopped, { message: "it was stopped" });
});

t.test("nothing to look for, no directory, another directory: each is refused", async (t) => {
  const home = t.testdir({ a: "", b: {}, c: {} });
  await t.rejects(search(home, {}), { kind: "invalid", message: /nothing to look for/ });
  await t.rejects(search(join(home, "a"), { name: "*" }), { kind: "invalid", message: /a is not a directory/ });
  await t.rejects(search(home, { name: "x/*" }), { kind: "invalid", message: /has a \// });
  const b = resolvePath(join(home, "b"), "/");
  renameSync(join(home, "b"), join(home, "d"));
  symlinkSync("c", join(home, "b"));
  await t.rejects(searchFiles(b, { name: "*" }, task), { kind: "changed", message: /not what it was/ });
});

t.test("names that are not UTF-8 are gone into and shown as well as can be", async (t) => {
  const home = t.testdir({});
  const odd = Buffer.concat([Buffer.from(`${home}/`), Buffer.from([0x61, 0xff])]);
  mkdirSync(odd);
  writeFileSync(Buffer.concat([odd, Buffer.from("/x\n.txt")]), "text");
  t.same(paths(await search(home, { text: "text" })), ["a\uFFFD/x\n.txt"]);
});

function tmpfs(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), "hands-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]);
  t.teardown(() => {
    execFileSync("umount", [folder]);
    rmdirSync(folder);
  });
  return folder;
}
