import t from "tap";
import { ancestors, findProcesses, topmost } from "./find-processes.ts";
import type { FoundProcess } from "./read-processes.ts";

const one = (pid: number, parent: number, ...names: string[]): FoundProcess => ({
  ...{ names, uid: 1000, parent, session: pid, startTicks: pid },
  entry: { pid, name: names[0]!, user: "ann", memory: 0, cpu: 0, started: "" },
});
const all = [
  one(1, 0, "systemd"),
  one(10, 1, "bash"),
  one(20, 10, "firefox-bin", "firefox"),
  one(21, 20, "forkserver"),
  one(22, 21, "Web Content", "firefox"),
  one(30, 1, "firefox"),
  one(40, 10, "Xorg"),
];
const pids = (found: readonly FoundProcess[]): number[] => found.map(({ entry }) => entry.pid);

t.test("processes are found by number, by either name, and whatever the case", async (t) => {
  t.same(pids(findProcesses("20", all)), [20]);
  t.same(pids(findProcesses("firefox", all)), [20, 22, 30]);
  t.same(pids(findProcesses("FireFox", all)), [20, 22, 30]);
  t.same(pids(findProcesses("xorg", all)), [40]);
  for (const said of ["4", "-1", "0", "fire", "*", "20 21"]) t.same(findProcesses(said, all), [], said);
});

t.test("of those that descend from each other the topmost are told", async (t) => {
  t.same(pids(topmost(findProcesses("firefox", all), all)), [20, 30]);
  t.same(pids(topmost([], all)), []);
});

t.test("the line of a process goes up to the first, and a circle ends", async (t) => {
  t.same(ancestors(22, all), [22, 21, 20, 10, 1]);
  t.same(ancestors(99, all), [99]);
  t.same(ancestors(1, [one(1, 2, "a"), one(2, 1, "b")]), [1, 2]);
});
