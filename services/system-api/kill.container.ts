// What is left, and what comes back, when services are killed at any moment: real bus, systemd, hands, sandbox and apt.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { AuditRecord } from "#contracts/audit";
import { paths } from "#contracts/paths";
import { systemApiErrors } from "#contracts/system-api";
import { type Client, eventually, run, startClient } from "./client.container.ts";
import { useTestArchive } from "./test-archive.container.ts";

const person = 1000;
const unit = "parlance-system-api.service";
const hands = `parlance-hands@${person}.service`;
const home = "/home/parlance/kill-test";
/** Seconds in which a client that waits must learn that nothing comes. */
const patience = 3;

/** The same moments in each run, over the time that the job takes. */
const random = seeded(20260301);

before(() => {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(`${home}/big`, { recursive: true });
  for (let number = 0; number < 400; number += 1) writeFileSync(`${home}/big/${number}`, `${number}\n`.repeat(500));
  run("chown", "-R", "parlance:parlance", home);
});
after(() => rmSync(home, { recursive: true, force: true }));

test("the System API is killed at any moment of a job: nothing is lost, and it comes back by itself", async (t) => {
  await using client = startClient(person);
  const jobs: ((round: number) => { tool: string; arguments: object; effect?: string })[] = [
    (round) => ({
      tool: "files.write",
      arguments: { path: `${home}/written-${round}`, text: "text\n".repeat(9000) },
      effect: `${home}/written-${round}`,
    }),
    (round) => ({
      tool: "files.copy",
      arguments: { from: `${home}/big`, to: `${home}/copy-${round}` },
      effect: `${home}/copy-${round}`,
    }),
    () => ({ tool: "commands.run", arguments: { command: "sleep 0.2" } }),
  ];
  const longest: number[] = [];
  for (const job of jobs) {
    // The first of each starts what does it.
    for (const number of [-1, -2]) await client.does(job(number).tool, job(number).arguments);
    const began = performance.now();
    await client.does(job(-3).tool, job(-3).arguments);
    longest.push(performance.now() - began);
  }
  t.diagnostic(`whole jobs take ${longest.map((time) => time.toFixed(0)).join(", ")} ms`);

  const effects: { id: string; effect: string }[] = [];
  let killedInAct = 0;
  for (let round = 0; round < 30; round += 1) {
    const { tool, arguments: arguments_, effect } = job(jobs, round)(round);
    forgetCrashes();
    const { id, digest } = await client.prepare(tool, arguments_);
    const pid = pidOf(unit);
    const killed = sleep(random() * longest[round % jobs.length]!).then(() => process.kill(pid, "SIGKILL"));
    // Also the client that waits for the reply to its call gets an answer.
    await inTime(
      client.call("Commit", id, digest).catch(() => undefined),
      "the reply to Commit",
    );
    await killed;
    await answersAgain(client);
    if (effect !== undefined) effects.push({ id, effect });
    const events = recordsOf(id).map(({ event }) => event);
    if (events.includes("orphan")) killedInAct += 1;
  }
  t.diagnostic(`${killedInAct} of 30 kills were in the middle of the act`);
  assert.ok(killedInAct >= 5, `${killedInAct} kills were in the middle of the act`);
  for (const { id, effect } of effects)
    if (existsSync(effect))
      assert.ok(
        recordsOf(id).some(({ event }) => event === "intent"),
        `${effect} has an intent`,
      );
  await logIsWhole();
  await eventually(async () => assert.deepEqual(leftovers(), []));
  for (const { effect } of effects) if (existsSync(effect)) assert.ok(isWhole(effect), effect);
  assert.deepEqual(readdirSync(paths.operations), []);
});

test("a client that waits for an answer gets an error at once when the service is killed", async () => {
  await using client = startClient(person);
  await answersAgain(client);
  const pid = pidOf(unit);
  const waiting = client.call("Call", "files.search", { path: "/usr", text: "no such text anywhere" });
  await sleep(100);
  process.kill(pid, "SIGKILL");
  await inTime(assert.rejects(waiting, { type: /NoReply|ServiceUnknown|Disconnected/ }), "the error");
  await answersAgain(client);
});

test("a command does not outlive the System API that was killed for longer than it takes to come back", async () => {
  await using client = startClient(person);
  forgetCrashes();
  const { id, digest } = await client.prepare("commands.run", { command: "echo started; sleep 100" });
  await client.call("Commit", id, digest);
  await eventually(async () => assert.match(JSON.stringify(await client.heard()), /started/));
  process.kill(pidOf(unit), "SIGKILL");
  await answersAgain(client);
  await eventually(async () => assert.equal(run("systemctl", "list-units", "--plain", "-q", "parlance-command-*"), ""));
  assert.deepEqual(
    recordsOf(id).map(({ event }) => event),
    ["proposed", "intent", "orphan"],
  );
});

test("hands are killed in the middle of a copy: the job fails at once, and what they made goes with the next request", async () => {
  await using client = startClient(person);
  for (let round = 0; round < 6; round += 1) {
    const target = `${home}/hands-${round}`;
    forgetCrashes();
    const { id, digest } = await client.prepare("files.copy", { from: `${home}/big`, to: target });
    await client.call("Commit", id, digest);
    await eventually(async () => assert.equal(leftovers().length, 1));
    await sleep(random() * 150);
    process.kill(pidOf(hands), "SIGKILL");
    const [outcome, result] = (await inTime(client.done(id), "the end of the job")) as [string, string];
    if (outcome === "failed") {
      assert.match(result, /ended without an answer/);
      assert.equal(existsSync(target), false);
    } else assert.ok(isWhole(target));
    await client.list({ path: home });
    await eventually(async () => assert.deepEqual(leftovers(), []));
  }
  forgetCrashes();
  await client.does("files.copy", { from: `${home}/big`, to: `${home}/after-all` });
  assert.ok(isWhole(`${home}/after-all`));
  await logIsWhole();
});

test("only what hands noted is cleared away: no name like theirs, nothing of others, and no link is followed", async () => {
  await using client = startClient(person);
  await client.list({});
  const notes = `/var/lib/parlance-hands/${person}`;
  const name = (digit: string): string => `.parlance-${digit.repeat(16)}`;
  mkdirSync(`${home}/precious`);
  writeFileSync(`${home}/precious/file`, "");
  mkdirSync(`${home}/${name("a")}`);
  run("ln", "-s", `${home}/precious`, `${home}/${name("a")}/link`);
  run("ln", "-s", `${home}/precious`, `${home}/${name("b")}`);
  writeFileSync(`${home}/${name("c")}`, "not noted");
  run(
    "chown",
    "-hR",
    "parlance:parlance",
    `${home}/precious`,
    ...["a", "b", "c"].map((digit) => `${home}/${name(digit)}`),
  );
  writeFileSync(`${home}/${name("d")}`, "of root");
  run("ln", "-s", home, `${home}-link`);
  writeFileSync(`${home}/${name("e")}`, "through a link");
  for (const digit of ["a", "b", "d"]) run("ln", "-s", home, `${notes}/${name(digit)}`);
  run("ln", "-s", `${home}-link`, `${notes}/${name("e")}`);
  run("ln", "-s", home, `${notes}/precious`);
  run("systemctl", "stop", hands);
  await client.list({});
  await eventually(async () => assert.deepEqual(readdirSync(notes), []));
  assert.deepEqual(leftovers(), ["c", "d", "e"].map(name));
  assert.ok(existsSync(`${home}/precious/file`));
  assert.match(
    run("journalctl", "-b", "-u", hands),
    /ddd was left unfinished and cannot be cleared away: it belongs to/,
  );
  for (const left of leftovers()) rmSync(`${home}/${left}`);
  rmSync(`${home}-link`);
});

test("a sandboxed command is killed: its end is told and recorded", async () => {
  await using client = startClient(person);
  const { id, digest } = await client.prepare("commands.run", { command: "echo started; sleep 100" });
  await client.call("Commit", id, digest);
  await eventually(async () => assert.match(JSON.stringify(await client.heard()), /started/));
  run("systemctl", "kill", "--signal=KILL", `parlance-command-${id}.service`);
  await inTime(client.done(id), "the end of the job");
  assert.deepEqual(
    recordsOf(id).map(({ event }) => event),
    ["proposed", "intent", "outcome"],
  );
});

test("a client is killed in the middle of its job, which then stops", async () => {
  const client = startClient(person);
  const { id, digest } = await client.prepare("commands.run", { command: "echo started; sleep 100" });
  await client.call("Commit", id, digest);
  await eventually(async () => assert.match(JSON.stringify(await client.heard()), /started/));
  await client.kill();
  await eventually(async () => assert.deepEqual(recordsOf(id).at(-1)?.detail, { outcome: "cancelled" }));
});

test("what installs packages is killed, or loses the System API: the one is told, the other goes on to its end", async () => {
  const atWork = /Unpacking|Configuring/;
  await using _source = useTestArchive();
  await using client = startClient(person);
  forgetCrashes();

  const killed = await client.prepare("packages.install", { packages: ["cowsay"] });
  await client.call("Commit", killed.id, killed.digest);
  await eventually(async () => assert.match(JSON.stringify(await client.heard()), atWork));
  run("systemctl", "kill", "--signal=KILL", `parlance-op-install@${killed.id}.service`);
  const [outcome, result] = (await inTime(client.done(killed.id), "the end of the job")) as [string, string];
  assert.equal(outcome, "failed");
  assert.equal((JSON.parse(result) as { error: string }).error, systemApiErrors.unavailable);
  assert.equal(recordsOf(killed.id).at(-1)?.event, "outcome");
  run("dpkg", "--configure", "-a");

  const orphaned = await client.prepare("packages.install", { packages: ["cowsay"] });
  await client.call("Commit", orphaned.id, orphaned.digest);
  const heardOf = async (): Promise<unknown[]> =>
    ((await client.heard()) as [string, string][]).filter(([job]) => job === orphaned.id);
  await eventually(async () => assert.match(JSON.stringify(await heardOf()), atWork));
  process.kill(pidOf(unit), "SIGKILL");
  await answersAgain(client);
  await eventually(async () => assert.equal(run("systemctl", "list-units", "--plain", "-q", "parlance-op-*"), ""));
  assert.equal(run("dpkg", "--audit"), "");
  assert.match(run("dpkg-query", "--show", "--showformat=${Status}", "cowsay"), /^install ok installed$/);
  assert.equal(recordsOf(orphaned.id).at(-1)?.event, "orphan");
  await logIsWhole();
});

test("the assistant and inference come back when they were killed", async () => {
  for (const name of [`parlance-assistant@${person}.service`, "parlance-inference.service"]) {
    run("systemctl", "start", name);
    const before = pidOf(name);
    process.kill(before, "SIGKILL");
    await eventually(async () => {
      assert.equal(run("systemctl", "show", "-P", "ActiveState", name).trim(), "active");
      assert.notEqual(pidOf(name), before);
    });
  }
});

function job<T>(jobs: readonly T[], round: number): T {
  return jobs[round % jobs.length]!;
}

/** All records, over all files of the log. */
function records(): AuditRecord[] {
  const folder = dirname(paths.audit);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(`${folder}/${name}`, "utf8").split("\n").slice(0, -1))
    .map((line) => JSON.parse(line) as AuditRecord);
}

const recordsOf = (id: string): AuditRecord[] => records().filter((record) => record.id === id);

async function logIsWhole(): Promise<void> {
  assert.match(run("parlancectl", "audit", "verify"), /^The audit log is whole/);
  const all = records();
  assert.deepEqual(
    all.map(({ sequence }) => sequence),
    all.map((_, index) => index),
  );
  const ended = new Set(all.filter(({ event }) => event === "outcome" || event === "orphan").map(({ id }) => id));
  assert.deepEqual(
    all.filter(({ event, id }) => event === "intent" && !ended.has(id)),
    [],
    "each intent has an outcome or is reported",
  );
}

const leftovers = (): string[] =>
  readdirSync(home)
    .filter((name) => name.startsWith(".parlance-"))
    .sort();

/** Whether a file or folder that was made is all that it should be. */
function isWhole(path: string): boolean {
  if (statSync(path).isFile()) return statSync(path).size === 45_000;
  const size = (folder: string): number[] =>
    readdirSync(folder)
      .sort()
      .map((name) => statSync(`${folder}/${name}`).size);
  return JSON.stringify(size(path)) === JSON.stringify(size(`${home}/big`));
}

async function answersAgain(client: Client): Promise<void> {
  const asked = performance.now();
  await eventually(() => client.call("Call", "system.memory", {}));
  const took = performance.now() - asked;
  assert.ok(took < patience * 1000, `it answered after ${took.toFixed(0)} ms`);
}

async function inTime<T>(promise: Promise<T>, what: string): Promise<T> {
  const late = new AbortController();
  const limit = sleep(patience * 1000, undefined, { signal: late.signal }).then(() =>
    assert.fail(`${what} did not come within ${patience} s`),
  );
  return await Promise.race([promise, limit]).finally(() => {
    limit.catch(() => undefined);
    late.abort();
  });
}

const pidOf = (name: string): number => Number(run("systemctl", "show", "-P", "MainPID", name));

/** Five starts in ten seconds are all that systemd grants a service; real crashes are rarer than these. */
const forgetCrashes = (): void => void run("systemctl", "reset-failed", unit, hands);

/** Numbers from 0 to 1, the same for each seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
