import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { listFiles } from "./list-files.ts";
import { resolvePath } from "./resolve-path.ts";

t.test("files, directories and links come with type, size and time", async (t) => {
  const home = t.testdir({ "b.txt": "four", ".hidden": "", a: {} });
  symlinkSync("b.txt", join(home, "c"));
  utimesSync(join(home, "b.txt"), 0, 1_000_000_000);
  const { path, entries } = listFiles(resolvePath("~", home), {});
  t.equal(path, home);
  t.same(
    entries.map(({ name, type }) => [name, type]),
    [
      ["a", "directory"],
      ["b.txt", "file"],
      ["c", "link"],
    ],
  );
  t.match(entries[1], { size: 4, modified: "2001-09-09T01:46:40.000Z" });
});

t.test("the order is by name, by size or by time, the largest and the latest first", async (t) => {
  const home = t.testdir({ a: "22", B: "333", c: "1" });
  for (const [name, time] of Object.entries({ a: 3, B: 1, c: 2 })) utimesSync(join(home, name), time, time);
  const names = (sort: "name" | "size" | "time"): string =>
    listFiles(resolvePath("~", home), { sort })
      .entries.map(({ name }) => name)
      .join("");
  t.equal(names("name"), "aBc");
  t.equal(names("size"), "Bac");
  t.equal(names("time"), "acB");
});

t.test("a directory swapped after it was resolved is not listed", async (t) => {
  const home = t.testdir({ mine: { "mine.txt": "" }, secret: { "secret.txt": "" } });
  const target = resolvePath("mine", home);

  renameSync(join(home, "mine"), join(home, "away"));
  symlinkSync("secret", join(home, "mine"));
  t.throws(() => listFiles(target, {}), { kind: "invalid", message: /mine is not a directory/ });

  rmSync(join(home, "mine"));
  renameSync(join(home, "secret"), join(home, "mine"));
  t.throws(() => listFiles(target, {}), { kind: "changed", message: /is not the directory that it was/ });

  rmSync(join(home, "mine"), { recursive: true });
  t.throws(() => listFiles(target, {}), { kind: "notFound", message: /mine does not exist/ });
});

t.test("a file is not a directory", async (t) => {
  const home = t.testdir({ file: "" });
  t.throws(() => listFiles(resolvePath("file", home), {}), { kind: "invalid", message: /file is not a directory/ });
});

t.test("names that are not UTF-8, and names with newlines, are listed with their real sizes", async (t) => {
  const home = t.testdir({});
  writeFileSync(Buffer.concat([Buffer.from(`${home}/`), Buffer.from([0xff, 0xfe])]), "12345");
  writeFileSync(join(home, "two\nlines"), "1");
  const { entries } = listFiles(resolvePath("~", home), { sort: "size" });
  t.same(
    entries.map(({ name, size }) => [name, size]),
    [
      ["\uFFFD\uFFFD", 5],
      ["two\nlines", 1],
    ],
  );
});

t.test("thousands of entries are listed", async (t) => {
  const home = t.testdir({});
  for (let index = 0; index < 5000; index += 1) writeFileSync(join(home, `file-${index}`), "");
  t.equal(listFiles(resolvePath("~", home), {}).entries.length, 5000);
  t.equal(listFiles(resolvePath("~", home), { pattern: "file-1*" }).entries.length, 1111);
});

t.test("sockets and the like are of type other", async (t) => {
  const { entries } = listFiles(resolvePath("/dev", "/"), { pattern: "null" });
  t.match(entries, [{ name: "null", type: "other" }]);
});

t.test("an empty directory has no entries", async (t) => {
  const home = t.testdir({});
  mkdirSync(join(home, "empty"));
  t.same(listFiles(resolvePath("empty", home), { hidden: true }).entries, []);
});
