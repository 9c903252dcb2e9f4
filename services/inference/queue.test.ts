import { setTimeout as sleep } from "node:timers/promises";
import t from "tap";
import { createQueue } from "./queue.ts";

const never = new AbortController().signal;

t.test("work runs one at a time and in order", async (t) => {
  const queue = createQueue(8);
  const seen: string[] = [];
  const work = (name: string) =>
    queue.run(never, async () => {
      seen.push(`${name} begins`);
      await sleep(5);
      seen.push(`${name} ends`);
    });
  await Promise.all([work("a"), work("b"), work("c")]);
  t.same(seen, ["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
});

t.test("past the bound it says 503, and when to come again", async (t) => {
  const queue = createQueue(1);
  const first = queue.run(never, () => sleep(20));
  const second = queue.run(never, () => sleep(0));
  await t.rejects(
    queue.run(never, () => sleep(0)),
    { status: 503, retryAfter: 2, message: /1 wait already/ },
  );
  await Promise.all([first, second]);
  t.equal(await queue.run(never, async () => "free again"), "free again");
});

t.test("who gives up while waiting leaves the queue and never runs", async (t) => {
  const queue = createQueue(1);
  const first = queue.run(never, () => sleep(20));
  const client = new AbortController();
  let ran = false;
  const second = queue.run(client.signal, async () => {
    ran = true;
  });
  client.abort();
  await t.rejects(second, { name: "AbortError" });
  const third = queue.run(never, async () => "in its place");
  await first;
  t.equal(await third, "in its place");
  t.equal(ran, false);
});

t.test("work that fails lets the next one in", async (t) => {
  const queue = createQueue(1);
  const first = queue.run(never, () => Promise.reject(new Error("broken")));
  const second = queue.run(never, async () => "next");
  await t.rejects(first, { message: "broken" });
  t.equal(await second, "next");
});
