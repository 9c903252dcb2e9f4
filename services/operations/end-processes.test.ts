import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import t from "tap";
import { parseStat } from "#kit/parse-stat";
import { endProcesses, type NamedProcess } from "./end-processes.ts";

const never = new AbortController().signal;

async function start(script: string): Promise<{ child: ChildProcess; named: NamedProcess }> {
  const child = spawn("bash", ["-c", script], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout!, "data");
  const { startTicks } = parseStat(readFileSync(`/proc/${child.pid}/stat`, "utf8"));
  return { child, named: { pid: child.pid!, started: startTicks, name: "bash" } };
}
const willing = "echo up; exec sleep 100";
const stubborn = "trap '' TERM; echo up; while :; do sleep 0.05; done";

t.test("what obeys is asked, and what does not is killed after the wait", async (t) => {
  const [a, b] = await Promise.all([start(willing), start(stubborn)]);
  const began = performance.now();
  const ends = await endProcesses([a.named, b.named], 300, never);
  t.same(
    ends.map(({ ended }) => ended),
    ["SIGTERM", "SIGKILL"],
  );
  t.ok(performance.now() - began >= 300);
});

t.test("it does not wait longer than it must", async (t) => {
  const { named } = await start(willing);
  const began = performance.now();
  t.same(await endProcesses([named], 5000, never), [{ pid: named.pid, name: "bash", ended: "SIGTERM" }]);
  t.ok(performance.now() - began < 2000);
});

t.test("a number that another process has now is left alone", async (t) => {
  const { child, named } = await start(willing);
  const ends = await endProcesses([{ ...named, started: named.started - 1 }], 100, never);
  t.same(ends, [{ pid: named.pid, name: "bash", ended: "SIGTERM" }]);
  await sleep(100);
  t.equal(child.exitCode ?? child.signalCode, null, "it still runs");
  child.kill();
  await once(child, "exit");
});

t.test("cancelled, it kills nothing and says what still runs", async (t) => {
  const { child, named } = await start(stubborn);
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 100);
  t.same(await endProcesses([named], 5000, cancel.signal), [{ pid: named.pid, name: "bash", ended: null }]);
  child.kill("SIGKILL");
  await once(child, "exit");
});
