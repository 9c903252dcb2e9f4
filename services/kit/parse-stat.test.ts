import { readFileSync } from "node:fs";
import t from "tap";
import { parseStat } from "./parse-stat.ts";

t.test("a name with spaces and parentheses does not shift the fields", async (t) => {
  const fields = ["S", ...Array.from({ length: 49 }, (_, index) => index + 4)].join(" ");
  t.same(parseStat(`7 (a) b (c) ${fields}\n`), {
    ...{ comm: "a) b (c", state: "S", parent: 4, session: 6, cpuTicks: 14 + 15, startTicks: 22 },
  });
});

t.test("this very process is described", async (t) => {
  const found = parseStat(readFileSync("/proc/self/stat", "utf8"));
  t.equal(found.parent, process.ppid);
  t.match(found.state, /^[RS]$/);
});
