// Ten thousand calls in a row, on the booted system: what the services hold must not grow with them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { run, startClient } from "./client.container.ts";

const person = 1000;
const units = ["parlance-system-api.service", `parlance-hands@${person}.service`];
const calls = 10_000;
/** Before that: Node takes more memory for what is young until some ten thousand calls have been answered. */
const warm = 16_000;
/** Kibibytes: a little more than one for each call. */
const slack = 12 * 1024;

test("ten thousand calls in a row leave the services with what they held before", { timeout: 170_000 }, async (t) => {
  await using client = startClient(person);
  const kinds: readonly (() => Promise<unknown>)[] = [
    () => client.tool("files.list", { path: "/usr/share" }),
    () => client.tool("system.memory", {}),
    () => client.tool("files.info", { path: "/etc/os-release" }),
    () => client.call("Call", "files.read", { path: "/no/such/file" }),
    () => client.call("Call", "commands.run", { command: "true" }),
    () => client.call("Call", "no.tool", {}),
    () => client.call("Call", "files.list", { path: 1 }),
    () => client.tool("system.status", {}),
  ];
  const seen: (readonly Held[])[] = [];
  for (let index = 0; index < warm + calls; index += 1) {
    if (index >= warm && index % 250 === 0) seen.push(units.map(held));
    await kinds[index % kinds.length]!().catch(() => undefined);
  }
  for (const [index, unit] of units.entries()) {
    const [first, last] = [seen.slice(0, 12), seen.slice(-12)].map((some) => least(some.map((all) => all[index]!)));
    t.diagnostic(`${unit}: ${JSON.stringify(first)}, then ${JSON.stringify(last)}`);
    assert.equal(last!.pid, first!.pid, `${unit} is the same process`);
    assert.ok(last!.memory < first!.memory + slack, `${unit}: ${first!.memory} kB, then ${last!.memory} kB`);
    assert.ok(last!.descriptors <= first!.descriptors, `${unit}: ${first!.descriptors}, then ${last!.descriptors}`);
  }
});

/** What is left when garbage has just been collected. */
const least = (all: readonly Held[]): Held => ({
  pid: all[0]!.pid,
  memory: Math.min(...all.map(({ memory }) => memory)),
  descriptors: Math.min(...all.map(({ descriptors }) => descriptors)),
});

interface Held {
  readonly pid: number;
  /** kibibytes that are in memory */
  readonly memory: number;
  readonly descriptors: number;
}

function held(unit: string): Held {
  const pid = Number(run("systemctl", "show", "-P", "MainPID", unit));
  const memory = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  return { pid, memory, descriptors: readdirSync(`/proc/${pid}/fd`).length };
}
