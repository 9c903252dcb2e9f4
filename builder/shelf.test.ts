import { execFile } from "node:child_process";
import { access, mkdir, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import t, { type Test } from "tap";
import { reason, shelfIn, type Shelf } from "./shelf.ts";

function empty(t: Test): { shelf: Shelf; folder: string } {
  const out = t.testdir({ cache: { stage: {} } });
  const folder = join(out, "cache/stage");
  return { shelf: shelfIn(folder, out), folder };
}

async function keep(shelf: Shelf, key: string, ingredients = { suite: key }): Promise<void> {
  const made = `${shelf.pathOf(key)}.partial`;
  await mkdir(made, { recursive: true });
  await writeFile(join(made, "whole"), key);
  await shelf.keep(key, made, ingredients);
}

t.test("what was kept is there, and what was not says what the last one was made from", async (t) => {
  const { shelf } = empty(t);
  t.equal(await shelf.look("a"), undefined);
  await keep(shelf, "a");
  t.equal(await shelf.look("a"), "there");
  t.strictSame(await shelf.look("b"), { suite: "a" });
});

t.test("the three that were used last are kept", async (t) => {
  const { shelf, folder } = empty(t);
  for (const [age, key] of ["a", "b", "c"].entries()) {
    await keep(shelf, key);
    const time = new Date(Date.now() - (10 - age) * 60_000);
    await utimes(join(folder, `${key}.json`), time, time);
  }
  t.equal(await shelf.look("a"), "there", "and so is the newest of all");
  await keep(shelf, "d");
  t.strictSame((await readdir(folder)).sort(), ["a", "a.json", "c", "c.json", "d", "d.json"]);
});

t.test("what has no record does not count, and goes when the next is kept", async (t) => {
  const { shelf, folder } = empty(t);
  await mkdir(join(folder, "a"));
  t.equal(await shelf.look("a"), undefined);
  await keep(shelf, "b");
  await t.rejects(access(join(folder, "a")));
});

t.test("what goes does not count any more from the first file of it that is deleted", async (t) => {
  const { shelf, folder } = empty(t);
  for (const key of ["a", "b", "c"]) await keep(shelf, key);
  const past = new Date(Date.now() - 60_000);
  await utimes(join(folder, "a.json"), past, past);
  // It cannot be deleted, and the build ends in the middle of it.
  const part = join(shelf.pathOf("a"), "part");
  await mkdir(part);
  await promisify(execFile)("mount", ["-t", "tmpfs", "tmpfs", part]);
  await t.rejects(keep(shelf, "d"), { name: "ProblemsError" });
  await promisify(execFile)("umount", [part]);
  t.not(await shelf.look("a"), "there");
});

t.test("what was touched or deleted by hand is damaged, and can be made anew in its place", async (t) => {
  const { shelf } = empty(t);
  await keep(shelf, "a");
  await sleep(20);
  await writeFile(join(shelf.pathOf("a"), "whole"), "b");
  t.equal(await shelf.look("a"), "damaged");
  await keep(shelf, "a");
  t.equal(await shelf.look("a"), "there");
  await rm(shelf.pathOf("a"), { recursive: true });
  t.equal(await shelf.look("a"), "damaged");
});

t.test("a layer counts as long as the one below it is the one that it was laid above", async (t) => {
  const out = t.testdir({ cache: { lower: {}, upper: {} } });
  const [lower, upper] = ["lower", "upper"].map((name) => shelfIn(join(out, "cache", name), out)) as [Shelf, Shelf];
  await keep(lower, "a");
  const made = `${upper.pathOf("b")}.partial`;
  await mkdir(made);
  await symlink("../../lower/a", join(made, "below"));
  await upper.keep("b", made, {});
  t.equal(await upper.look("b"), "there");
  t.equal(await lower.look("a"), "there", "and that it is used again changes nothing");
  t.equal(await upper.look("b"), "there");
  await sleep(20);
  await keep(lower, "a");
  t.equal(await upper.look("b"), "unfounded", "made anew");
  await rm(lower.pathOf("a"), { recursive: true });
  t.equal(await upper.look("b"), "unfounded", "deleted");
});

for (const [before, now, words] of [
  [undefined, { a: "1" }, "for the first time"],
  ["damaged", { a: "1" }, "what it made was deleted or changed by hand"],
  ["unfounded", { a: "1" }, "the layer below it was deleted, or made anew"],
  [{ a: "1" }, { a: "2" }, "a changed"],
  [{ a: "1" }, { a: "1", b: "1" }, "b is new"],
  [{ a: "1", b: "1" }, { a: "1" }, "b is gone"],
  [{ a: "1", b: "1", c: "1" }, { a: "2", b: "2", d: "1" }, "a changed, and 3 more"],
] as const)
  t.test(`why a stage must run: ${words}`, async (t) => {
    t.equal(reason(before, now), words);
  });
