import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { readProcesses } from "./read-processes.ts";

t.test("this very process is found with what it knows of itself", async (t) => {
  const found = readProcesses().find(({ entry }) => entry.pid === process.pid)!;
  t.equal(found.entry.name, "node");
  t.ok(found.names.includes("node"));
  t.equal(found.entry.user, "root");
  const rss = process.memoryUsage.rss();
  t.ok(Math.abs(found.entry.memory - rss) < 0.3 * rss, `${found.entry.memory} is near ${rss}`);
  const started = Date.now() - process.uptime() * 1000;
  t.ok(Math.abs(Date.parse(found.entry.started) - started) < 3000, `${found.entry.started} is near its start`);
});

t.test("share of the processor is counted over the life of a process", async (t) => {
  const child = spawn(process.execPath, [
    "-e",
    "setTimeout(() => process.exit(), 700); while (performance.now() < 500);",
  ]);
  await new Promise((resolve) => setTimeout(resolve, 600));
  const cpu = readProcesses().find(({ entry }) => entry.pid === child.pid)!.entry.cpu;
  await once(child, "exit");
  t.ok(cpu > 20 && cpu <= 130, `${cpu} %`);
});

t.test("every process of the machine is read, kernel threads too", async (t) => {
  const all = readProcesses();
  t.ok(all.some(({ entry }) => entry.pid === 1));
  for (const { entry } of all) {
    t.ok(Number.isSafeInteger(entry.memory) && entry.memory >= 0, `memory of ${entry.pid}`);
    t.ok(entry.cpu >= 0, `cpu of ${entry.pid}`);
    t.match(entry.started, /^20\d\d-/);
  }
});

t.test("a program is known by the kernel's name and by its own, and a name that was cut is shown whole", async (t) => {
  const folder = t.testdir({});
  const long = join(folder, "a-program-with-a-long-name");
  symlinkSync("/bin/sleep", long);
  const child = spawn(long, ["5"], { stdio: "ignore" });
  await once(child, "spawn");
  for (let tries = 0; !readFileSync(`/proc/${child.pid}/comm`, "utf8").startsWith("a-prog") && tries < 100; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const found = readProcesses().find(({ entry }) => entry.pid === child.pid)!;
  child.kill();
  await once(child, "exit");
  t.same(found.names, ["a-program-with-", "a-program-with-a-long-name"]);
  t.equal(found.entry.name, "a-program-with-a-long-name");
});
