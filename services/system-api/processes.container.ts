// processes.start and processes.stop on the booted system: real sandbox, real signals, real users.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { systemApiErrors } from "#contracts/system-api";
import type { Results } from "#contracts/tools";
import { eventually, run, startClient } from "./client.container.ts";

const person = 1000;
const other = 1001;
const folder = "/home/parlance/container-test-programs";
const victims: ChildProcess[] = [];

before(() => {
  mkdirSync(folder);
  writeFileSync(`${folder}/tool`, '#!/bin/sh\necho "tool got $# arguments: $1"\nls -A "$(dirname "$0")"\n', {
    mode: 0o755,
  });
  writeFileSync(`${folder}/secret`, "the person's own\n");
  writeFileSync(`${folder}/text`, "no program\n", { mode: 0o644 });
  run("chown", "-R", `${person}:${person}`, folder);
});

after(() => {
  rmSync(folder, { recursive: true });
  for (const victim of victims) victim.kill("SIGKILL");
});

test("a program runs in the sandbox with its arguments as they are, and its output and end come back", async () => {
  await using client = startClient(person);
  const arguments_ = ["%s|", "a b", "$HOME; id", "${PATH} %n", "-x"];
  const { preview, ...end } = await client.does<Results["processes.start"]>("processes.start", {
    ...{ program: "printf", arguments: arguments_ },
  });
  assert.deepEqual(end, { status: 0, signal: null, truncated: false });
  assert.equal(await heard(client), "a b|$HOME; id|${PATH} %n|-x|");
  assert.deepEqual([preview.effect, preview.confirm, preview.targets], ["destroy", "printf", ["/usr/bin/printf"]]);
  assert.equal(preview.exact[0], '/usr/bin/printf "%s|" "a b" "$HOME; id" "${PATH} %n" -x');
  const failed = await client.does<Results["processes.start"]>("processes.start", { program: "false" });
  assert.equal(failed.status, 1);
});

test("a program of the person's own runs there, and sees itself alone", async () => {
  await using client = startClient(person);
  const { preview, status } = await client.does<Results["processes.start"]>("processes.start", {
    ...{ program: "~/container-test-programs/tool", arguments: ["one"] },
  });
  assert.equal(status, 0);
  assert.equal(await heard(client), "tool got 1 arguments: one\ntool\n");
  assert.deepEqual(preview.targets, [`${folder}/tool`]);
});

test("what cannot be executed, or is nowhere, is refused with a hint", async () => {
  await using client = startClient(person);
  const start = (type: string, message: RegExp, program: string): Promise<void> =>
    client.refuses(type, message, "Prepare", "processes.start", { program });
  await start(systemApiErrors.notFound, /no program "slepe"; did you mean .*sleep/, "slepe");
  await start(systemApiErrors.notFound, /does not exist/, "~/container-test-programs/none");
  await start(systemApiErrors.invalidArguments, /many places/, "./tool");
  await start(systemApiErrors.denied, /sandbox shows nothing/, "/etc/hostname");
  await start(systemApiErrors.notFound, /no permission/, "/root/tool");
  await client.fails(systemApiErrors.failed, /cannot be executed/, "processes.start", {
    program: "~/container-test-programs/text",
  });
  await using root = startClient(0);
  await root.refuses(systemApiErrors.denied, /not run as root/, "Prepare", "processes.start", { program: "id" });
});

test("a program of the person's that is swapped after the preview does not run", async () => {
  await using client = startClient(person);
  const { id, digest } = await client.prepare("processes.start", { program: `${folder}/tool` });
  run("cp", "--preserve", `${folder}/tool`, `${folder}/tool.new`);
  run("mv", `${folder}/tool.new`, `${folder}/tool`);
  await client.refuses(systemApiErrors.changed, /changed since/, "Commit", id, digest);
});

test("a program that runs can be cancelled", async () => {
  await using client = startClient(person);
  const mark = `${70000 + (process.pid % 10000)}`;
  const { id, digest } = await client.prepare("processes.start", { program: "sleep", arguments: [mark] });
  await client.call("Commit", id, digest);
  await eventually(async () => assert.equal(pidsWith(mark).length > 0, true));
  await client.call("Cancel", id);
  assert.equal((await client.done(id))[0], "cancelled");
  await eventually(async () => assert.deepEqual(pidsWith(mark), []));
});

test("a process is stopped by its number", async () => {
  await using client = startClient(person);
  const pid = await startVictim("container-victim-a", person);
  const { preview, processes } = await client.does<Results["processes.stop"]>("processes.stop", { process: `${pid}` });
  assert.equal(preview.effect, "destroy");
  assert.deepEqual(preview.targets, [`sleep (${pid})`]);
  assert.match(preview.summary, /what still runs after 5 seconds is killed/);
  assert.deepEqual(processes, [{ pid, name: "sleep", ended: "SIGTERM" }]);
  assert.equal(existsSync(`/proc/${pid}/exe`), false);
});

test("of one name all are stopped, those of others are left alone", async () => {
  await using client = startClient(person);
  const name = "container-victim-b";
  const mine = [await startVictim(name, person), await startVictim(name, person)].sort((a, b) => a - b);
  const theirs = await startVictim(name, other);
  const { preview, processes } = await client.does<Results["processes.stop"]>("processes.stop", { process: name });
  assert.deepEqual(
    preview.targets,
    mine.map((pid) => `sleep (${pid})`),
  );
  assert.match(preview.summary, new RegExp(`left alone: sleep \\(${theirs}\\): it belongs to other`));
  assert.deepEqual(
    processes.map(({ pid, ended }) => [pid, ended]),
    mine.map((pid) => [pid, "SIGTERM"]),
  );
  assert.equal(existsSync(`/proc/${theirs}/cmdline`), true);
  await client.refuses(systemApiErrors.denied, /belongs to other/, "Prepare", "processes.stop", { process: name });
});

test("what does not listen is killed after five seconds", async () => {
  await using client = startClient(person);
  const pid = await startVictim("container-victim-c", person, "trap '' TERM; while :; do sleep 0.1; done");
  const began = performance.now();
  const { processes } = await client.does<Results["processes.stop"]>("processes.stop", { process: `${pid}` });
  assert.deepEqual(processes, [{ pid, name: "bash", ended: "SIGKILL" }]);
  assert.ok(performance.now() - began > 4900);
});

test("the system, Parlance and what the person speaks through are not stopped, not even for root", async () => {
  await using client = startClient(person);
  await client.call("Call", "files.list", {}); // starts the person's hands
  const hands = run("systemctl", "show", "--property=MainPID", "--value", `parlance-hands@${person}`).trim();
  const no = (message: RegExp, process: string): Promise<void> =>
    client.refuses(systemApiErrors.denied, message, "Prepare", "processes.stop", { process });
  await no(/the system itself/, "1");
  await no(/part of Parlance/, hands);
  await no(/belongs to root/, `${process.pid}`);
  const manager = run("systemctl", "show", "--property=MainPID", "--value", `user@${person}`).trim();
  if (manager !== "0") await no(/session depends on it/, manager);
  await using root = startClient(0);
  await root.refuses(systemApiErrors.denied, /speaking to me/, "Prepare", "processes.stop", {
    process: `${process.pid}`,
  });
  await root.refuses(systemApiErrors.denied, /the system itself/, "Prepare", "processes.stop", { process: "1" });
  const network = run("systemctl", "show", "--property=MainPID", "--value", "NetworkManager").trim();
  await root.refuses(systemApiErrors.denied, /service NetworkManager; ask/, "Prepare", "processes.stop", {
    process: network,
  });
});

test("processes that there are not are not found, and one that ended after the preview is not another", async () => {
  await using client = startClient(person);
  for (const said of ["4194305", "0", "-1", "no-such-program", "*"])
    await client.refuses(systemApiErrors.notFound, /no process/, "Prepare", "processes.stop", { process: said });
  const pid = await startVictim("container-victim-d", person);
  const { id, digest } = await client.prepare("processes.stop", { process: "container-victim-d" });
  process.kill(pid, "SIGKILL");
  await eventually(async () => assert.equal(existsSync(`/proc/${pid}/exe`), false));
  await client.refuses(systemApiErrors.notFound, /no process is called/, "Commit", id, digest);
});

/** A process that runs as a user outside any service, under a name of its own. @returns its process id */
async function startVictim(name: string, uid: number, script = "sleep infinity"): Promise<number> {
  const program =
    script === "sleep infinity" ? `exec -a ${name} sleep infinity` : `exec -a ${name} bash -c "${script}"`;
  const scope = ["--scope", "--quiet", "--slice=user.slice", `--uid=${uid}`, `--gid=${uid}`];
  const victim = spawn("systemd-run", [...scope, "bash", "-c", program], { stdio: "ignore" });
  victims.push(victim);
  const found = (): boolean => readFileSync(`/proc/${victim.pid}/cmdline`, "latin1").startsWith(`${name}\0`);
  await eventually(async () => assert.ok(found(), `${name} is up`));
  return victim.pid!;
}

async function heard(client: { heard(): Promise<unknown> }): Promise<string> {
  const said = (await client.heard()) as [job: string, data: string][];
  return said.map(([, data]) => (JSON.parse(data) as { output?: string }).output ?? "").join("");
}

function pidsWith(mark: string): string[] {
  return run("ps", "-eo", "pid=,args=")
    .split("\n")
    .filter((line) => line.trim().endsWith(` ${mark}`));
}
