// What every client has of the System API, on the booted system.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { connectSystemApi } from "./system-api.ts";

const unit = "parlance-system-api.service";

test("whoever waits for the end of a job learns at once that the service was killed, and can go on", async () => {
  const api = await connectSystemApi();
  try {
    const search = { tool: "files.search", arguments: { path: "/usr", text: "no such text anywhere" } } as const;
    const end = api.commit(await api.prepare(search, {}), () => undefined);
    await sleep(200);
    const killed = performance.now();
    execFileSync("systemctl", ["kill", "--signal=KILL", "--kill-whom=main", unit]);
    const { outcome, result } = await end;
    assert.equal(outcome, "failed");
    assert.match(JSON.stringify(result), /outcome is unknown/);
    assert.ok(performance.now() - killed < 3000, `it took ${(performance.now() - killed).toFixed(0)} ms`);
    assert.ok(await api.call({ tool: "system.memory", arguments: {} }, {}));
    assert.equal((await api.verifyAudit()).ok, true);
  } finally {
    api.disconnect();
    execFileSync("systemctl", ["reset-failed", unit]);
  }
});
