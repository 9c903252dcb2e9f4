import t from "tap";
import { parseSince } from "./parse-since.ts";

t.test("the times that people name become those that the journal is asked with", async (t) => {
  const now = new Date(2026, 0, 31, 12, 0, 0);
  for (const [said, meant] of [
    ["today", "today"],
    ["Yesterday", "yesterday"],
    ["-1h", "-3600s"],
    ["1h", "-3600s"],
    ["2 hours ago", "-7200s"],
    ["90 min", "-5400s"],
    ["-3 days", "-259200s"],
    ["2026-01-30", "2026-01-30 00:00:00"],
    ["2026-01-30 14:05", "2026-01-30 14:05:00"],
    ["2026-01-30T14:05:09", "2026-01-30 14:05:09"],
    ["9:30", "2026-01-31 09:30:00"],
    ["09:30:10", "2026-01-31 09:30:10"],
    ["since yesterday", "yesterday"],
  ] as const)
    t.equal(parseSince(said, now), meant, said);
});

t.test("what is no time is none", async (t) => {
  for (const said of [
    ...["", " ", "soon", "1", "-1", "h", "1 parsec", "2026-02-30", "2026-13-01", "25:00", "12:61"],
    ...["2026-01-30 --all", "-1h --file=/etc/shadow", "--help", "today; id", "@0", "1h\n2h x"],
  ])
    t.equal(parseSince(said), null, JSON.stringify(said));
});
