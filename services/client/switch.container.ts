// The switch, as a person flips it: a real terminal, polkit and systemd.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { afterEach, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { exitCode } from "#contracts/exit-code";
import { paths } from "#contracts/paths";
import { terminal } from "./terminal.container.ts";

const person = { name: "parlance", uid: 1000, home: "/home/parlance" };
const other = { name: "other", uid: 1001, home: "/home/other" };
const system = "parlance-system-api.service";

before(async () => {
  for (const { uid } of [person, other]) execFileSync("systemctl", ["start", `user@${uid}.service`]);
  await until(() => [person, other].every(({ uid }) => existsSync(paths.assistantSocket(uid))));
});

afterEach(() => {
  for (const file of [paths.off, paths.ownOff(person.uid)]) execFileSync("rm", ["-f", file]);
  execFileSync("systemctl", ["start", "parlance-on.service"]);
});

test("off stops what understands and acts for the person, at once, and leaves others alone", async () => {
  const working = terminal(person, "nlsh -c 'run the command sleep 61.5'");
  await working.expect(/To go on, type run /);
  working.type("run\r");
  await until(() => runs("sleep 61.5"));
  assert.equal(as(person, "off").status, exitCode.done);
  await until(() => !runs("sleep 61.5"));
  assert.equal((await working.ended).status, exitCode.interrupted);
  assert.equal(isActive(`parlance-assistant@${person.uid}.socket`), false);
  assert.equal(isActive(`parlance-assistant@${person.uid}.service`), false);
  assert.equal(isActive(`parlance-hands@${person.uid}.service`), false);

  const refused = await terminal(person, "nlsh -c 'check network status'").ended;
  assert.equal(refused.status, exitCode.unavailable);
  assert.match(refused.text, /You switched Parlance off\. To switch it on: parlancectl on/);
  assert.match(as(person, "status").stdout, /^switch +off: You switched Parlance off/m);
  assert.equal((await terminal(person, "nlsh -c 'echo still a shell'").ended).text.trim(), "still a shell");
  assert.equal((await terminal(other, "nlsh -c 'check network status'").ended).status, exitCode.done);
});

test("off is told to those who talk to the System API without a client of ours", () => {
  assert.equal(as(person, "off").status, exitCode.done);
  for (const method of ["Call", "Prepare"]) {
    const call = ["call", "org.parlance.System1", "/org/parlance/System1", "org.parlance.System1", method];
    const { status, stderr } = run(person, "busctl", ...call, "ssa{sv}", "files.list", "{}", "0");
    assert.notEqual(status, 0);
    assert.match(stderr, /you switched Parlance off/);
  }
  assert.match(as(person, "audit", "show", "--limit", "3").stdout, /switched +.*"off"/);
});

test("it stays off when the session and the services start again", async () => {
  assert.equal(as(person, "off").status, exitCode.done);
  execFileSync("systemctl", ["restart", system, `user@${person.uid}.service`]);
  assert.equal(isActive(`parlance-assistant@${person.uid}.socket`), false);
  execFileSync("systemctl", [
    "start",
    `parlance-assistant@${person.uid}.socket`,
    `parlance-hands@${person.uid}.socket`,
  ]);
  assert.equal(isActive(`parlance-assistant@${person.uid}.socket`), false);
  assert.equal(isActive(`parlance-hands@${person.uid}.socket`), false);
});

test("only a person at a terminal switches it on", async () => {
  assert.equal(as(person, "off").status, exitCode.done);
  const piped = spawnSync("runuser", ["-u", person.name, "--", "setsid", "-w", "parlancectl", "on"], { input: "y\n" });
  assert.equal(piped.status, exitCode.declined);
  const unsure = terminal(person, "parlancectl on");
  await unsure.expect(/\[y\/N\] $/);
  unsure.type("\r");
  assert.equal((await unsure.ended).status, exitCode.declined);
  assert.equal(existsSync(paths.ownOff(person.uid)), true);

  const sure = terminal(person, "parlancectl on");
  await sure.expect(/\[y\/N\] $/);
  sure.type("y\r");
  assert.equal((await sure.ended).status, exitCode.done);
  const answered = await terminal(person, "nlsh -c 'list all files in my home directory'").ended;
  assert.equal(answered.status, exitCode.done, answered.text);
});

test("off for the whole machine needs polkit's yes, stops everything, and nothing starts it again", async () => {
  const denied = as(other, "off", "--system");
  assert.equal(denied.status, exitCode.denied);
  assert.equal(existsSync(paths.off), false);

  const working = terminal(person, "nlsh -c 'run the command sleep 62.5'");
  await working.expect(/To go on, type run /);
  working.type("run\r");
  await until(() => runs("sleep 62.5"));
  const done = as(person, "off", "--system");
  assert.equal(done.status, exitCode.done, done.stderr);
  assert.equal(runs("sleep 62.5"), false);
  await working.ended;
  const left = execFileSync("systemctl", ["list-units", "--plain", "-q", "--state=active,activating", "parlance-*"]);
  assert.doesNotMatch(left.toString(), /^parlance-(?!container-test).*\.(service|socket)/m);

  execFileSync("systemctl", ["start", system, "parlance-inference.socket", `parlance-hands@${person.uid}.socket`]);
  execFileSync("systemctl", ["restart", `user@${person.uid}.service`]);
  for (const unit of [system, "parlance-inference.socket", "parlance-inference.service"])
    assert.equal(isActive(unit), false, unit);
  const refused = await terminal(other, "nlsh -c 'check network status'").ended;
  assert.equal(refused.status, exitCode.unavailable);
  assert.match(refused.text, /switched off on this machine.*parlancectl on --system/);
});

test("on for the whole machine asks a person, and brings all of it back", async () => {
  assert.equal(as(person, "off", "--system").status, exitCode.done);
  const sure = terminal(person, "parlancectl on --system");
  await sure.expect(/for everybody on this machine\? \[y\/N\] $/);
  sure.type("yes\r");
  assert.equal((await sure.ended).status, exitCode.done);
  assert.equal(existsSync(paths.off), false);
  for (const one of [person, other]) {
    await until(() => isActive(`parlance-assistant@${one.uid}.socket`));
    const answered = await terminal(one, "nlsh -c 'check network status'").ended;
    assert.equal(answered.status, exitCode.done, answered.text);
  }
});

const run = ({ name }: { readonly name: string }, program: string, ...rest: string[]) =>
  spawnSync("runuser", ["-u", name, "--", program, ...rest], { encoding: "utf8", timeout: 60_000 });
const as = (who: { readonly name: string }, ...words: string[]) => run(who, "parlancectl", ...words);

const isActive = (unit: string): boolean => spawnSync("systemctl", ["is-active", "--quiet", unit]).status === 0;
const runs = (command: string): boolean => spawnSync("pgrep", ["-xf", command]).status === 0;

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    assert.ok(tries < 200, `${holds} within 10 s`);
    await sleep(50);
  }
}
