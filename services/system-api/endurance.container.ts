// Many calls in a row, through the real bus: neither memory nor descriptors grow.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Client, run, startClient } from "./client.container.ts";

const person = 1000;
const units = ["parlance-system-api.service", `parlance-hands@${person}.service`] as const;
const warmUp = 2000;
const calls = 10_000;

test("after many calls of all kinds the services are as large as they were, and hold as much open", async (t) => {
  await make(warmUp);
  const before = units.map(measure);
  const began = performance.now();
  await make(calls);
  const seconds = (performance.now() - began) / 1000;
  const after = units.map(measure);
  t.diagnostic(`${calls} calls in ${seconds.toFixed(1)} s: ${JSON.stringify({ before, after })}`);
  for (const [index, { pid, kilobytes, descriptors }] of after.entries()) {
    const first = before[index]!;
    assert.equal(pid, first.pid, `${units[index]} is the same process`);
    assert.equal(descriptors, first.descriptors, `descriptors of ${units[index]}`);
    assert.ok(kilobytes <= first.kilobytes * 1.1, `${units[index]}: ${first.kilobytes} kB became ${kilobytes} kB`);
  }
});

async function make(count: number): Promise<void> {
  for (let done = 0; done < count; done += 500) await Promise.all([0, 1].map(() => asOneClient(250)));
}

async function asOneClient(count: number): Promise<void> {
  await using client = startClient(person);
  // Never committed: it lapses when this client leaves.
  for (let number = 0; number < 8; number += 1) await client.prepare("files.list", { path: "/usr" });
  for (let number = 8; number < count; number += 1) await kinds[number % kinds.length]!(client);
}

const kinds: readonly ((client: Client) => Promise<unknown>)[] = [
  (client) => client.call("Call", "system.memory", {}),
  (client) => client.list({ path: "/usr" }),
  (client) => client.call("Call", "services.status", { service: "dbus" }),
  (client) => client.refuses("org.parlance.Error.Denied", /./, "Call", "commands.run", { command: "true" }),
  (client) => client.refuses("org.parlance.Error.InvalidArguments", /./, "Call", "files.list", { dir: "/" }),
  (client) => client.refuses("org.parlance.Error.NotFound", /./, "Call", "files.list", { path: "~/none" }),
  (client) => client.call("Call", "system.memory", {}),
  (client) => client.refuses("org.parlance.Error.UnknownTool", /./, "Prepare", "files.shred", {}),
];

function measure(unit: string): { pid: number; kilobytes: number; descriptors: number } {
  const pid = Number(run("systemctl", "show", "-P", "MainPID", unit));
  const anonymous = /^RssAnon:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return { pid, kilobytes: Number(anonymous), descriptors: readdirSync(`/proc/${pid}/fd`).length };
}
