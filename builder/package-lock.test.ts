import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import t from "tap";
import { wholeLock } from "./gallery/whole-lock.ts";
import { committedLock, epochOf, loadPackageLock, lockFile, writePackageLock } from "./package-lock.ts";

const { base, architecture, requested } = wholeLock;
const request = { name: "bad", base, architecture, requested };

t.test("a lock that was written is read as it was, with a line for each package", async (t) => {
  const file = lockFile(join(t.testdir(), "new"), "bad");
  await writePackageLock(file, wholeLock);
  t.strictSame(await loadPackageLock(file, "shown", request, "cure"), { lock: wholeLock, problems: [] });
  const lines = (await readFile(file, "utf8")).split("\n");
  for (const { name } of wholeLock.packages)
    t.equal(lines.filter((line) => line.includes(`{"name":"${name}","version":"1"`)).length, 1, name);
  t.strictSame(await readdir(join(file, "..")), ["bad.lock"], "and nothing else is left");
});

t.test("a lock that is not there is no problem: then there is none", async (t) => {
  t.strictSame(await loadPackageLock(join(t.testdir(), "x.lock"), "x.lock", request, "cure"), { problems: [] });
});

t.test("the order in which packages are asked for does not make a lock old", async (t) => {
  const file = join(t.testdir(), "bad.lock");
  await writePackageLock(file, wholeLock);
  const turned = { ...request, requested: { ...requested, shared: requested.shared.toReversed() } };
  t.strictSame((await loadPackageLock(file, "shown", turned, "cure")).problems, []);
});

t.test("a lock says where it belongs, and what time it is in what is made from it", async (t) => {
  t.equal(committedLock("ubuntu-24.04-server"), "profiles/ubuntu-24.04-server.lock");
  t.equal(epochOf({ ...wholeLock, date: "2026-01-01T00:00:10Z" }), 1767225610);
});
