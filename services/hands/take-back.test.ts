import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import t from "tap";
import { keepOld } from "./keep-old.ts";
import { lookAt } from "./look-at.ts";
import { markOf } from "./mark-of.ts";
import { pin, pinChild } from "./pin.ts";
import { removeMade, restore, shorten } from "./take-back.ts";
import type { Task } from "./task.ts";
import { writeText } from "./write-text.ts";

const task: Task = { signal: new AbortController().signal, report: () => undefined };
const place = (home: string, path: string) => lookAt(path, home, false);
const changed = { kind: "changed", message: /./ };

t.test("a mark is the same as long as nothing is touched, and another after each change", async (t) => {
  const home = t.testdir({ a: { b: "text", c: { d: "" } }, other: "" });
  symlinkSync("b", join(home, "a/link"));
  const mark = async (): Promise<string> => (await markOf(place(home, "a"), task)).mark;
  const first = await mark();
  readFileSync(join(home, "a/b"));
  writeFileSync(join(home, "other"), "elsewhere");
  t.equal(await mark(), first);
  const seen = new Set([first]);
  for (const [what, change] of [
    ["written to", () => writeFileSync(join(home, "a/b"), "texts")],
    ["touched", () => utimesSync(join(home, "a/c/d"), 1, 1)],
    ["closed", () => chmodSync(join(home, "a/b"), 0o600)],
    ["added", () => writeFileSync(join(home, "a/c/new"), "")],
    ["renamed", () => renameSync(join(home, "a/c/new"), join(home, "a/c/newer"))],
    ["removed", () => rmSync(join(home, "a/c/newer"))],
    ["turned into a directory", () => (rmSync(join(home, "a/b")), mkdirSync(join(home, "a/b")))],
    ["led elsewhere", () => (rmSync(join(home, "a/link")), symlinkSync("c", join(home, "a/link")))],
  ] as const) {
    change();
    const now = await mark();
    t.notOk(seen.has(now) && what !== "removed", what);
    seen.add(now);
  }
});

t.test("what was made goes, unless it is something else by now", async (t) => {
  const home = t.testdir({ made: { in: "x" }, other: { in: "x" } });
  const marked = await markOf(place(home, "made"), task);
  await t.rejects(removeMade(place(home, "other"), marked, task), changed);
  await removeMade(place(home, "made"), marked, task);
  t.same(readdirSync(home), ["other"]);
});

t.test("what was added is cut off again, and the file has the time that it had", async (t) => {
  const home = t.testdir({ a: "old\n" });
  utimesSync(join(home, "a"), 1_700_000_000.123, 1_700_000_000.123);
  const before = await markOf(place(home, "a"), task);
  const options = { append: true, keep: false, home, task };
  const { size, added } = await writeText(place(home, "a"), "more", options);
  const after = await markOf(place(home, "a"), task);
  await shorten(place(home, "a"), after, { size: size - added!, modified: before.modified }, task);
  t.equal(readFileSync(join(home, "a"), "utf8"), "old\n");
  t.same(await markOf(place(home, "a"), task), before, "so that what was done before can be taken back, too");
  await t.rejects(shorten(place(home, "a"), after, { size: 0, modified: 0 }, task), changed);
  t.equal(statSync(join(home, "a")).size, 4);
});

t.test("what is replaced lies in the trash before, and not when it could not be replaced", async (t) => {
  const home = t.testdir({ a: "old" });
  const old = place(home, "a");
  await using folder = await pin(old.folder);
  await using entry = await pinChild(folder, "a", old.path);
  const source = { entry, folder, name: "a" };
  await t.rejects(
    keepOld(source, old, home, task, async () => {
      t.equal(readFileSync(join(home, ".local/share/Trash/files/a"), "utf8"), "old");
      throw new Error("no room");
    }),
    { message: "no room" },
  );
  t.same(readdirSync(join(home, ".local/share/Trash/files")), []);
  t.same(readdirSync(join(home, ".local/share/Trash/info")), []);
  t.equal(readFileSync(join(home, "a"), "utf8"), "old");
});

t.test("what lies in the trash returns, over what came in its place alone, and its note goes", async (t) => {
  const home = t.testdir({ a: "old" });
  const { replaced } = await writeText(place(home, "a"), "new", { append: false, keep: true, home, task });
  const made = await markOf(place(home, "a"), task);
  const lying = place(home, replaced!).there!;
  await t.rejects(restore(lying, place(home, "a"), null, task), changed, "it is to be free, and is not");
  await t.rejects(restore({ ...lying, inode: "1" }, place(home, "a"), made, task), changed);
  writeFileSync(join(home, "a"), "mine");
  await t.rejects(restore(lying, place(home, "a"), made, task), changed);
  t.equal(readFileSync(join(home, "a"), "utf8"), "mine");
  await restore(lying, place(home, "a"), await markOf(place(home, "a"), task), task);
  t.equal(readFileSync(join(home, "a"), "utf8"), "old");
  t.notOk(existsSync(join(home, ".local/share/Trash/info/a.trashinfo")));
});
