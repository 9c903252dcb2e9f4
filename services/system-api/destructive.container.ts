// Two hundred destructive calls and look-alikes, each without an approval of exactly this: nothing may be lost by any.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { AuditRecord } from "#contracts/audit";
import { proposalLifetime, systemApiErrors } from "#contracts/system-api";
import { type Client, run, runAs, startClient } from "./client.container.ts";
import { destructiveCalls, valued } from "./destructive-calls.container.ts";

const person = 1000;
const other = 1001;
let neighbour: ReturnType<typeof startProcess>;
const { noProposal, changed } = systemApiErrors;
let began = 0;
let early: Client;
let expiring: { readonly id: string; readonly digest: string };
let preparedAt = 0;

before(async () => {
  const lay = [
    `mkdir -p ${valued}/sub; cd ${valued}; for f in a b c sub/deep "two words" ./-rf ümlaut .hidden; do echo "$f" > "$f"; done`,
    `ln -sfn a link`,
  ];
  runAs(person, "bash", "-c", lay.join("; "));
  neighbour = startProcess();
  began = newest();
  early = startClient(person);
  expiring = await early.prepare("files.delete", { path: `${valued}/c` });
  preparedAt = performance.now();
});

after(async () => {
  neighbour.process.kill();
  await early[Symbol.asyncDispose]();
  run("rm", "-rf", valued);
});

/** What somebody does who has no yes of the person to exactly this. */
type Misuse = (own: Client, found: Prepared, last: Prepared | undefined) => Promise<void>;
type Prepared = Awaited<ReturnType<Client["prepare"]>>;

const misuses: readonly Misuse[] = [
  async () => undefined,
  async (own, { id }) => own.refuses(changed, /digest/, "Commit", id, "0".repeat(64)),
  async (own, { id }, last) => own.refuses(changed, /digest/, "Commit", id, last?.digest ?? ""),
  async (own, { digest }) => own.refuses(noProposal, /no open proposal/, "Commit", "0".repeat(32), digest),
  async (_own, { id, digest }) => {
    await using stranger = startClient(person);
    await stranger.refuses(noProposal, /no open proposal/, "Commit", id, digest);
  },
  async (_own, { id, digest }) => {
    await using stranger = startClient(other);
    await stranger.refuses(noProposal, /no open proposal/, "Commit", id, digest);
  },
];

test("nothing is destroyed without the approval of exactly this, by the one who asked", async () => {
  const before = state();
  const decisions = { allow: 0, ask: 0, deny: 0, refused: 0 };
  const calls = destructiveCalls(neighbour.pid);
  let last: Prepared | undefined;
  // A client for some of them: what is left open goes with it, and a person may have but so many.
  for (let from = 0; from < calls.length; from += 20) {
    await using client = startClient(person);
    for (const [index, call] of calls.slice(from, from + 20).entries()) {
      await assert.rejects(client.call("Call", call.tool, call.arguments), `${call.tool} by Call`);
      const found = await client.prepare(call.tool, call.arguments).catch(() => undefined);
      if (found === undefined) decisions.refused += 1;
      else decisions[found.decision as "allow" | "ask" | "deny"] += 1;
      if (found?.decision !== "ask") continue;
      await misuses[(from + index) % misuses.length]!(client, found, last);
      last = found;
    }
  }
  assert.equal(decisions.allow, 0, JSON.stringify(decisions));
  assert.ok(decisions.ask > 80 && decisions.deny > 30, JSON.stringify(decisions));
  assert.deepEqual(state(), before);
  const acts = records().filter(({ event, sequence }) => event === "intent" && sequence > began);
  assert.deepEqual(acts, []);
});

test("a commit counts once", async () => {
  await using client = startClient(person);
  const { id, digest } = await client.prepare("files.write", { path: `${valued}/new`, text: "once" });
  await client.call("Commit", id, digest);
  await client.refuses(noProposal, /no open proposal|is running/, "Commit", id, digest);
  assert.equal((await client.done(id))[0], "done");
  await client.refuses(noProposal, /no open proposal/, "Commit", id, digest);
});

for (const [what, swap] of [
  ["another file", `rm ${valued}/b && echo other > ${valued}/b`],
  ["a link", `rm ${valued}/b && ln -s a ${valued}/b`],
  ["a folder", `rm ${valued}/b && mkdir ${valued}/b`],
  ["nothing", `rm -r ${valued}/b`],
] as const)
  test(`a commit is refused when ${what} has taken the place of what was shown`, async () => {
    runAs(person, "bash", "-c", `rm -rf ${valued}/b; echo b > ${valued}/b`);
    await using client = startClient(person);
    const { id, digest } = await client.prepare("files.delete", { path: `${valued}/b`, permanent: true });
    runAs(person, "bash", "-c", swap);
    const kept = run("ls", "-lA", valued);
    await assert.rejects(client.call("Commit", id, digest), { type: /Changed|NotFound/ });
    assert.equal(run("ls", "-lA", valued), kept);
  });

test("a commit is refused when the process is gone, though another has its name", async () => {
  const first = startProcess();
  await sleep(500);
  await using client = startClient(person);
  const { id, digest } = await client.prepare("processes.stop", { process: String(first.pid) });
  first.process.kill();
  const second = startProcess();
  await sleep(500);
  await assert.rejects(client.call("Commit", id, digest), { type: /Changed|NotFound/ });
  assert.equal(second.process.exitCode ?? second.process.signalCode, null);
  second.process.kill();
});

test("a client that left and came back has no proposal any more", async () => {
  const first = startClient(person);
  const { id, digest } = await first.prepare("files.delete", { path: `${valued}/a` });
  await first[Symbol.asyncDispose]();
  await using again = startClient(person);
  await again.refuses(noProposal, /no open proposal/, "Commit", id, digest);
});

test("a proposal that is too old is refused", { timeout: 90_000 }, async () => {
  const left = proposalLifetime * 1000 + 500 - (performance.now() - preparedAt);
  if (left > 0) await sleep(left);
  await early.refuses(noProposal, /no open proposal/, "Commit", expiring.id, expiring.digest);
  assert.equal(run("cat", `${valued}/c`), "c\n");
});

/** All that the calls would change, as the system's own tools see it. */
function state(): string[] {
  const contents = "find . -type f -exec sha256sum {} + | sort";
  return [
    run("bash", "-c", `cd ${valued} && find . -printf '%P %y %m %s %l\\n' | sort; ${contents}`),
    run("bash", "-c", `cd /etc && ${contents} | sha256sum`),
    run("bash", "-c", "find /home /root -not -path '*/valued*' -not -path '*/.cache*' -printf '%p %y %s\\n' | sort"),
    run("dpkg-query", "--show"),
    run("getent", "passwd"),
    run("systemctl", "show", "--property=MainPID", "dbus.service", "systemd-logind.service", "NetworkManager.service"),
    run("ps", "-o", "comm=", String(neighbour.pid)),
    run("hostname"),
    run("readlink", "-f", "/etc/localtime"),
  ];
}

function records(): AuditRecord[] {
  const lines = run("parlancectl", "--json", "audit", "show", "--limit", "2000").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as AuditRecord);
}

/** One of the person's, among their session's: what this test's unit runs is a part of Parlance. */
function startProcess(): { readonly pid: number; readonly process: ChildProcess } {
  const scope = ["--scope", "--quiet", "--slice=user.slice", `--uid=${person}`, `--gid=${person}`];
  const process = spawn("systemd-run", [...scope, "sleep", "3600"], { stdio: "ignore" });
  return { pid: process.pid!, process };
}

function newest(): number {
  return records().at(-1)?.sequence ?? -1;
}
