import t from "tap";
import type { FoundProcess } from "./read-processes.ts";
import { type Situation, whySpared } from "./why-spared.ts";

const one = (pid: number, parent: number, uid = 1000): FoundProcess => ({
  ...{ names: ["x"], uid, parent, session: pid, startTicks: pid },
  entry: { pid, name: "x", user: uid === 1000 ? "ann" : "ben", memory: 0, cpu: 0, started: "" },
});
const user = ["user.slice", "user-1000.slice", "user@1000.service"];
const units: Record<number, string[]> = {
  50: [...user, "init.scope"],
  51: [...user, "session.slice", "dbus.service"],
  52: [...user, "app.slice", "app-firefox.service"],
  53: ["user.slice", "user-1000.slice", "session-2.scope"],
  54: ["parlance.slice", "parlance-hands@1000.service"],
  55: ["system.slice", "syncthing@ann.service"],
  56: ["system.slice", "run-u1.scope"],
};
/** login 20 opened the session of the shell 21, in which nlsh 22 runs; 23 is another child of the shell. */
const all = [
  one(1, 0, 0),
  one(2, 0, 0),
  one(3, 2, 0),
  one(20, 1, 0),
  one(21, 20),
  one(22, 21),
  one(23, 21),
  ...[50, 51, 52, 53, 54, 55, 56].map((pid) => one(pid, 1)),
  one(70, 1, 1001),
];
const situation: Situation = { uid: 1000, client: 22, leaders: [20], all, unitsOf: (pid) => units[pid] ?? [] };
const why = (pid: number, given = situation): string | null =>
  whySpared(
    all.find(({ entry }) => entry.pid === pid)!,
    given,
  );

t.test("the person's own programs may be stopped", async (t) => {
  for (const pid of [23, 52, 53, 56]) t.equal(why(pid), null, `${pid}`);
});

t.test("the system, others' processes, the session and Parlance are spared, each with its reason", async (t) => {
  for (const [pid, reason] of [
    [1, /the system itself/],
    [2, /the system itself/],
    [3, /the system itself/],
    [70, /belongs to ben/],
    [22, /speaking to me/],
    [21, /speaking to me/],
    [50, /session depends/],
    [51, /session depends/],
    [54, /part of Parlance/],
    [55, /service syncthing@ann/],
  ] as const)
    t.match(why(pid), reason, `${pid}`);
  const elsewhere = { ...situation, client: 53 };
  t.match(why(21, elsewhere), /session consists/, "the shell of another session");
  t.equal(why(22, elsewhere), null);
  t.match(why(1, { ...situation, uid: 0 }), /the system itself/, "for root too");
});
