import { linkSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { lookAt } from "./look-at.ts";

t.test("a place has its directory's identity, and says what is there or that nothing is", async (t) => {
  const home = t.testdir({ notes: { "a.txt": "four" } });
  const there = lookAt("~/notes/a.txt", home, false);
  t.match(there, { path: join(home, "notes/a.txt"), name: "a.txt", there: { type: "file", size: 4 } });
  const free = lookAt("notes/b.txt", home, false);
  t.same([free.path, free.there], [join(home, "notes/b.txt"), null]);
  t.same(free.folder, there.folder);
});

t.test("a link is itself, or on demand what it leads to", async (t) => {
  const home = t.testdir({ real: { "a.txt": "" } });
  symlinkSync("real/a.txt", join(home, "link"));
  symlinkSync("link", join(home, "link to link"));
  t.match(lookAt("link to link", home, false), { name: "link to link", there: { type: "link" } });
  t.match(lookAt("link to link", home, true), { path: join(home, "real/a.txt"), there: { type: "file" } });
});

t.test("a directory that is a link is shown as what it is", async (t) => {
  const home = t.testdir({ ".ssh": {}, work: {} });
  symlinkSync("../.ssh", join(home, "work/harmless"));
  t.equal(lookAt("work/harmless/authorized_keys", home, true).path, join(home, ".ssh/authorized_keys"));
});

t.test(".. and . are taken out before anything is looked at, and cannot be a name", async (t) => {
  const home = t.testdir({ a: {} });
  t.equal(lookAt("a/../b", home, false).path, join(home, "b"));
  t.equal(lookAt("a/b/../../c/.", home, false).path, join(home, "c"));
  t.match(lookAt("/..", home, false), { path: "/", name: "", there: { type: "directory" } });
});

t.test("what is no place says why", async (t) => {
  const home = t.testdir({ file: "" });
  symlinkSync("nowhere", join(home, "dangling"));
  symlinkSync("circle", join(home, "circle"));
  t.throws(() => lookAt("missing/a", home, false), { kind: "notFound", message: `${home}/missing does not exist` });
  t.throws(() => lookAt("file/a", home, false), { kind: "invalid", message: /file\/a is not a directory/ });
  t.throws(() => lookAt("dangling", home, true), { kind: "notFound", message: /is a link to something that does not/ });
  t.throws(() => lookAt("circle", home, true), { kind: "invalid", message: /lead in a circle/ });
  t.throws(() => lookAt("a\0b", home, false), { kind: "invalid", message: /is not a path/ });
  t.throws(() => lookAt("a\ud800", home, false), { kind: "invalid", message: /is not a path/ });
  t.throws(() => lookAt("", home, false), { kind: "invalid", message: /./ });
  t.throws(() => lookAt("ä".repeat(128), home, false), { kind: "invalid", message: /may have 255 bytes/ });
  t.throws(() => lookAt(`${"x".repeat(200)}/`.repeat(21) + "y", home, false), { kind: "invalid", message: /too long/ });
  t.throws(() => lookAt("~root/x", home, false), { kind: "invalid", message: /only your own home/ });
});

t.test("names with line breaks, controls and direction marks are names", async (t) => {
  const home = t.testdir({});
  const name = "a\n\u001b[2J\u202eb";
  mkdirSync(join(home, name));
  t.match(lookAt(name, home, false), { name, there: { type: "directory" } });
});

t.test("two names of one file have one identity", async (t) => {
  const home = t.testdir({ a: "x" });
  linkSync(join(home, "a"), join(home, "b"));
  t.equal(lookAt("a", home, false).there?.inode, lookAt("b", home, false).there?.inode);
});
