import { mkdirSync, renameSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { resolvePath } from "./resolve-path.ts";

t.test("absolute paths, ~, ~/x and paths relative to the home lead to the same place", async (t) => {
  const home = t.testdir({ notes: { "a.txt": "a" } });
  const { dev, ino } = statSync(join(home, "notes"), { bigint: true });
  const expected = { path: join(home, "notes"), device: String(dev), inode: String(ino) };
  for (const path of [join(home, "notes"), "~/notes", "notes", "./notes/", "~/../" + home.split("/").at(-1) + "/notes"])
    t.same(resolvePath(path, home), expected, path);
  t.equal(resolvePath("~", home).path, home);
});

t.test("links are followed to what they mean", async (t) => {
  const home = t.testdir({ real: {} });
  symlinkSync("real", join(home, "link"));
  symlinkSync("link", join(home, "link to link"));
  t.equal(resolvePath("~/link to link", home).path, join(home, "real"));
});

t.test("what cannot be resolved says why", async (t) => {
  const home = t.testdir({ file: "" });
  symlinkSync("circle", join(home, "circle"));
  t.throws(() => resolvePath("missing", home), { kind: "notFound", message: `${home}/missing does not exist` });
  t.throws(() => resolvePath("file/below", home), { kind: "invalid", message: /is not a directory/ });
  t.throws(() => resolvePath("circle", home), { kind: "invalid", message: /circle/ });
  t.throws(() => resolvePath("~ann/notes", home), { kind: "invalid", message: /only your own home/ });
  t.throws(() => resolvePath("x".repeat(300), home), { kind: "invalid", message: /too long/ });
});

t.test("a link to a name that is not UTF-8 is refused instead of being shown as another", async (t) => {
  const home = t.testdir({});
  const odd = Buffer.from([0x61, 0xff]);
  mkdirSync(Buffer.concat([Buffer.from(`${home}/`), odd]));
  symlinkSync(odd, join(home, "link"));
  t.throws(() => resolvePath("link", home), { kind: "invalid", message: /not UTF-8/ });
});

t.test("a directory put in another's place has another identity", async (t) => {
  const home = t.testdir({ a: {}, b: {} });
  const before = resolvePath("a", home);
  renameSync(join(home, "a"), join(home, "c"));
  renameSync(join(home, "b"), join(home, "a"));
  const after = resolvePath("a", home);
  t.equal(after.path, before.path);
  t.not(after.inode, before.inode);
});
