import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import type { MachineEvent } from "#contracts/event-monitor";
import { openEventList } from "./event-list.ts";

const now = new Date("2026-03-01T12:00:00Z");
const failed = (subject: string) => ({ kind: "unit failed", subject }) as const;

t.test("a trouble is one event for as long as it lasts, and another when it comes again", async (t) => {
  const told: MachineEvent[] = [];
  const list = openEventList(join(t.testdir({}), "events"), (event) => told.push(event));
  for (let count = 0; count < 1000; count += 1) list.note(failed("a.service"), now, `c${count}`);
  t.match(list.newest(10), [{ number: 1, count: 1000, state: "open", message: "a.service has failed" }]);
  list.end(1);
  list.end(1);
  list.note(failed("a.service"), now);
  t.match(list.newest(10), [
    { number: 1, state: "over" },
    { number: 2, state: "open", count: 1 },
  ]);
  t.same(
    told.map(({ number, state }) => [number, state]),
    [
      [1, "open"],
      [1, "over"],
      [2, "open"],
    ],
  );
});

t.test("nobody is told of more than a few at once, and none is lost", async (t) => {
  let told = 0;
  const list = openEventList(join(t.testdir({}), "events"), () => void (told += 1));
  for (let count = 0; count < 100; count += 1) list.note(failed(`${count}.service`), now);
  t.equal(told, 5);
  t.equal(list.open().length, 100);
});

t.test("it goes on where it was, and begins anew where that cannot be read", async (t) => {
  const file = join(t.testdir({}), "events");
  const first = openEventList(file, () => undefined);
  first.note(failed("a.service"), now, "cursor-1");
  const second = openEventList(file, () => undefined);
  t.equal(second.cursor, "cursor-1");
  t.match(second.open(), [{ number: 1, subject: "a.service" }]);
  writeFileSync(file, readFileSync(file, "utf8").slice(0, -5));
  t.same([openEventList(file, () => undefined).cursor, openEventList(file, () => undefined).open()], [undefined, []]);
});

t.test("what Parlance does not do to itself is not suggested", async (t) => {
  const list = openEventList(join(t.testdir({}), "events"), () => undefined);
  list.note(failed("parlance-inference.service"), now);
  list.note(failed("home.mount"), now);
  list.note(failed("nginx.service"), now);
  t.match(list.open(), [
    { suggestion: null },
    { suggestion: null },
    { suggestion: { calls: [{ tool: "services.restart", arguments: { service: "nginx.service" } }] } },
  ]);
});
