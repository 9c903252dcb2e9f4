import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import type { OperationEvent } from "#contracts/operation";
import { parseStat } from "#kit/parse-stat";

const nobody = 65_534;

async function start(uid: number): Promise<{ child: ChildProcess; pid: number; started: number; name: string }> {
  const child = spawn("sleep", ["100"], { uid, gid: uid, stdio: "ignore" });
  await once(child, "spawn");
  t.teardown(() => child.kill("SIGKILL"));
  const { startTicks } = parseStat(readFileSync(`/proc/${child.pid}/stat`, "utf8"));
  return { child, pid: child.pid!, started: startTicks, name: "sleep" };
}

/** Runs the operation as its unit does. */
function stop(uid: number, processes: readonly { pid: number; started: number; name: string }[]): OperationEvent {
  const folder = t.testdir({});
  const plain = processes.map(({ pid, started, name }) => ({ pid, started, name }));
  writeFileSync(join(folder, "request"), JSON.stringify({ uid, gid: uid, processes: plain }));
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, "stop-processes.ts")], {
    env: { CREDENTIALS_DIRECTORY: folder },
    encoding: "utf8",
  });
  return JSON.parse(stdout) as OperationEvent;
}

t.test("a person's processes are stopped with that person's own right", async (t) => {
  const mine = await start(nobody);
  t.same(stop(nobody, [mine]), { result: [{ pid: mine.pid, name: "sleep", ended: "SIGTERM" }] });
});

t.test("where one process is somebody else's the kernel says no, and none is stopped", async (t) => {
  const [mine, others] = [await start(nobody), await start(0)];
  t.match(stop(nobody, [mine, others]), { error: "failed", message: /does not let this user/ });
  for (const { child } of [mine, others]) t.same([child.exitCode, child.signalCode], [null, null]);
});
