// Many calls in a row, through the real bus: neither memory nor descriptors grow.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { type Client, eventually, run, startClient } from "./client.container.ts";

const person = 1000;
const units = ["parlance-system-api.service", `parlance-hands@${person}.service`] as const;
/** In the long run of the tests as many as promised; otherwise so many that a leak of some kilobytes a call is seen. */
const full = existsSync("/usr/lib/parlance-test/full");
const [warmUp, calls] = full ? [2000, 10_000] : [500, 1500];

/** Part of what a service keeps that it may have more of afterwards: caches of compiled code still grow a little. */
const growth = 0.1;
/**
 * Kilobytes of garbage that may lie about: by itself V8 lets its young generation grow to three times 16 MB, and the old
 * one by some dozens more before it looks through it; both end there, so this does not depend on the number of calls.
 */
const garbage = 100_000;

/** The services as they are, that tell what they keep when they are asked: after all garbage was collected. */
const teller = "/run/endurance-teller.cjs";
const dropIn = (unit: string): string => `/run/systemd/system/${unit}.d`;

before(() => {
  writeFileSync(
    teller,
    `process.on("SIGUSR2", () => {
      gc(); gc();
      const { heapUsed, external } = process.memoryUsage();
      process.stderr.write("kept " + (heapUsed + external) + "\\n");
    });`,
  );
  for (const unit of units) {
    mkdirSync(dropIn(unit), { recursive: true });
    writeFileSync(
      `${dropIn(unit)}/endurance.conf`,
      `[Service]\nEnvironment="NODE_OPTIONS=--expose-gc --require=${teller}"\n`,
    );
  }
  startAnew();
});

after(() => {
  for (const unit of units) rmSync(dropIn(unit), { recursive: true });
  rmSync(teller);
  startAnew();
});

test("after many calls of all kinds the services keep as much as before, and hold as much open", async (t) => {
  await make(warmUp);
  const before = await Promise.all(units.map(measure));
  const began = performance.now();
  await make(calls);
  const seconds = (performance.now() - began) / 1000;
  const after = await Promise.all(units.map(measure));
  t.diagnostic(`${calls} calls in ${seconds.toFixed(1)} s: ${JSON.stringify({ before, after })}`);
  for (const [index, { pid, kept, resident, descriptors }] of after.entries()) {
    const first = before[index]!;
    assert.equal(pid, first.pid, `${units[index]} is the same process`);
    assert.equal(descriptors, first.descriptors, `descriptors of ${units[index]}`);
    assert.ok(kept <= first.kept * (1 + growth), `${units[index]} kept ${first.kept} kB, and then ${kept} kB`);
    assert.ok(resident <= kept + garbage, `${units[index]} has ${resident} kB, of which it needs ${kept} kB`);
  }
});

function startAnew(): void {
  run("systemctl", "daemon-reload");
  run("systemctl", "stop", ...units);
  run("systemctl", "start", units[0]);
}

async function make(count: number): Promise<void> {
  for (let done = 0; done < count; done += 500) await Promise.all([0, 1].map(() => asOneClient(250)));
}

async function asOneClient(count: number): Promise<void> {
  await using client = startClient(person);
  // Starts a unit, which takes as long as a hundred of the others.
  await client.call("Call", "services.status", { service: "dbus" });
  // Never committed: they lapse when this client leaves.
  for (let number = 1; number < 8; number += 1) await client.prepare("files.list", { path: "/usr" });
  for (let number = 8; number < count; number += 1) await kinds[number % kinds.length]!(client);
}

const kinds: readonly ((client: Client) => Promise<unknown>)[] = [
  (client) => client.call("Call", "system.memory", {}),
  (client) => client.list({ path: "/usr" }),
  (client) => client.refuses("org.parlance.Error.Denied", /./, "Call", "commands.run", { command: "true" }),
  (client) => client.refuses("org.parlance.Error.InvalidArguments", /./, "Call", "files.list", { dir: "/" }),
  (client) => client.refuses("org.parlance.Error.NotFound", /./, "Call", "files.list", { path: "~/none" }),
  (client) => client.call("Call", "system.memory", {}),
  (client) => client.refuses("org.parlance.Error.UnknownTool", /./, "Prepare", "files.shred", {}),
];

interface Measured {
  readonly pid: number;
  /** kB that are in use after all garbage was collected */
  readonly kept: number;
  /** kB of memory that is not a file's */
  readonly resident: number;
  readonly descriptors: number;
}

async function measure(unit: string): Promise<Measured> {
  const pid = Number(run("systemctl", "show", "-P", "MainPID", unit));
  const resident = Number(/^RssAnon:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  const told = (): string[] =>
    run("journalctl", "-b", "-o", "cat", `_PID=${pid}`)
      .split("\n")
      .filter((line) => line.startsWith("kept "));
  const before = told().length;
  process.kill(pid, "SIGUSR2");
  await eventually(async () => assert.equal(told().length, before + 1));
  const kept = Math.round(Number(told().at(-1)!.slice("kept ".length)) / 1024);
  return { pid, kept, resident, descriptors: readdirSync(`/proc/${pid}/fd`).length };
}
