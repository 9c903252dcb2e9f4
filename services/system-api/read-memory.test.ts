import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import t from "tap";
import { readMemory } from "./read-memory.ts";

t.test("the memory of this machine is what free says", async (t) => {
  const [, memory = "", swap = ""] = execFileSync("free", ["--bytes"], { encoding: "utf8" }).split("\n");
  const found = readMemory();
  const [total, , , , , available] = memory.split(/\s+/).slice(1).map(Number);
  t.equal(found.total, total);
  t.ok(Math.abs(found.available - available!) < 0.1 * total!, `${found.available} is near ${available}`);
  t.equal(found.used, found.total - found.available);
  t.equal(found.swap.total, Number(swap.split(/\s+/)[1]));
});

t.test("numbers are in bytes", async (t) => {
  const file = `${t.testdir({})}/meminfo`;
  writeFileSync(
    file,
    "MemTotal: 1000 kB\nMemFree: 100 kB\nMemAvailable:  600 kB\nBuffers: 10 kB\nCached: 200 kB\nSReclaimable: 5 kB\nSwapTotal: 50 kB\nSwapFree: 20 kB\nHugePages_Total:       0\n",
  );
  t.same(readMemory(file), {
    ...{ total: 1_024_000, available: 614_400, used: 409_600, free: 102_400, cached: 220_160 },
    swap: { total: 51_200, used: 30_720 },
  });
});
