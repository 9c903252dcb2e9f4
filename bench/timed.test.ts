import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t from "tap";
import { holdLock } from "./hold-lock.ts";
import { timed } from "./timed.ts";

const folder = await mkdtemp(join(tmpdir(), "bench-"));
t.teardown(() => rm(folder, { recursive: true }));
const log = join(folder, "log");

t.test("the time of a program is taken, and what it says is kept", async (t) => {
  const seconds = await timed(["sh", "-c", "echo $greeting; sleep 0.2"], { log, env: { greeting: "hello" } });
  t.ok(seconds >= 0.2 && seconds < 5, `${seconds} s`);
  t.equal(await readFile(log, "utf8"), "hello\n");
});

t.test("a program that fails is no measurement", async (t) => {
  await t.rejects(timed(["sh", "-c", "echo what went wrong; exit 3"], { log }), /ended with 3(.|\n)*what went wrong/);
});

t.test("who holds the lock works alone", async (t) => {
  const lock = join(folder, "lock");
  const order: string[] = [];
  await holdLock(lock, async () => {
    const other = timed(["flock", "--nonblock", lock, "true"], { log });
    await t.rejects(other, /ended with 1/);
    order.push("first");
  });
  await holdLock(lock, async () => void order.push("second"));
  t.same(order, ["first", "second"]);
});
