// The services are killed at moments that nobody chose, on the booted system: no act without a record, and all come back.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { AuditRecord } from "#contracts/audit";
import { eventually, run, runAs, startClient, tryRun } from "./client.container.ts";

const person = 1000;
const unit = "parlance-system-api.service";
const hands = `parlance-hands@${person}.service`;
const folder = "/home/parlance/killed";

before(() => {
  runAs(person, "bash", "-c", `mkdir -p ${folder}/many; for n in {1..2000}; do echo $n > ${folder}/many/$n; done`);
});

after(() => {
  run("rm", "-rf", folder);
  run("systemctl", "reset-failed", "parlance-*");
});

for (const [killed, rounds] of [
  [unit, 24],
  [hands, 12],
] as const)
  test(`${killed} is killed ${rounds} times in the middle of acts, and each that took effect stands in the log`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const target = `${folder}/${killed}-${round}`;
      await using client = startClient(person);
      await client.list({});
      const prepared = await client.prepare("files.copy", { from: `${folder}/many`, to: target });
      const committed = client.call("Commit", prepared.id, prepared.digest).catch(() => undefined);
      await sleep((round * 37) % 120);
      run("systemctl", "kill", "--signal=KILL", "--kill-whom=main", killed);
      await committed;
      // So many ends in so short a time would otherwise be taken for a service that cannot run.
      run("systemctl", "reset-failed", "parlance-*");
      await eventually(async () => {
        await using again = startClient(person);
        await again.list({});
      });
      await eventually(async () => {
        const all = records();
        const intent = all.some(({ event, id }) => event === "intent" && id === prepared.id);
        const ended = all.some(({ event, id }) => (event === "outcome" || event === "orphan") && id === prepared.id);
        assert.equal(ended, intent, "what was begun has an end, or is said to have an unknown one");
        if (existsSync(target)) assert.ok(intent, `${target} was made, and nothing says so`);
      });
    }
    assert.match(run("parlancectl", "audit", "verify"), /is whole/);
  });

test("whole copies alone stand where copies were to be", () => {
  const made = run("bash", "-c", `ls -d ${folder}/parlance-* 2>/dev/null || true`)
    .split("\n")
    .filter((line) => line !== "");
  for (const copy of made) assert.equal(run("bash", "-c", `ls ${copy} | wc -l`).trim(), "2000", copy);
});

test("a client that waits is told within seconds when the service is killed", async () => {
  await using client = startClient(person);
  const { id, digest } = await client.prepare("commands.run", { command: "sleep 30" });
  await client.call("Commit", id, digest);
  const start = performance.now();
  const waiting = client.call("VerifyAudit").catch((error: Error) => error);
  run("systemctl", "kill", "--signal=KILL", unit);
  await waiting;
  assert.ok(performance.now() - start < 10_000);
  run("systemctl", "reset-failed", "parlance-*");
  await eventually(async () => {
    const state = records().some((record) => record.event === "orphan" && record.id === id);
    assert.ok(state, "the command that ran has an unknown outcome");
  });
  assert.equal(tryRun("pgrep", "-xf", "sleep 30").trim(), "", "and does not run on");
});

test("the assistant and inference come back when they were killed", async () => {
  for (const name of [`parlance-assistant@${person}.service`, "parlance-inference.service"]) {
    run("systemctl", "start", name);
    const before = run("systemctl", "show", "-P", "MainPID", name);
    run("systemctl", "kill", "--signal=KILL", name);
    await eventually(async () => {
      assert.equal(run("systemctl", "is-active", name).trim(), "active");
      assert.notEqual(run("systemctl", "show", "-P", "MainPID", name), before);
    });
  }
});

function records(): AuditRecord[] {
  const output = tryRun("parlancectl", "--json", "audit", "show", "--limit", "5000");
  return output
    .trimEnd()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as AuditRecord);
}
