// users.* on the booted system: real accounts, made and deleted by the real units, with polkit's yes and no.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { systemApiErrors } from "#contracts/system-api";
import type { Results } from "#contracts/tools";
import { run, startClient, tryRun } from "./client.container.ts";

const person = 1000;
const other = 1001;
const user = "container-anna";
const home = `/home/${user}`;
const names = ["", "-r", "--root", "--", "a b", "a:b", "a/b", "..", "Anna", "1anna", "anna$", "anna\n", "\u0430nna"];

before(clean);
after(clean);

test("the people of this machine are listed, and nobody of the system's own", async () => {
  await using client = startClient(other);
  const { users, system } = await client.tool<Results["users.list"]>("users.list", {});
  const all = run("getent", "passwd").trim().split("\n");
  const people = all.map((line) => line.split(":")).filter(([, , uid]) => Number(uid) >= 1000 && Number(uid) <= 60_000);
  assert.deepEqual(
    users.map((one) => [one.user, String(one.uid), one.home]),
    people.map(([name, , uid, , , at]) => [name, uid, at]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
  );
  assert.equal(system, all.length - people.length);
  assert.ok(
    users.every(({ loggedIn }) => loggedIn !== null),
    "logind answers",
  );
});

test("names that are none are refused by the schema", async () => {
  await using client = startClient(person);
  for (const name of [...names, "x".repeat(33), "x".repeat(300)])
    for (const tool of ["users.add", "users.remove"])
      await client.refuses(systemApiErrors.invalidArguments, /user: must/, "Prepare", tool, { user: name });
});

test("an account is not made without polkit's yes", async () => {
  await using stranger = startClient(other);
  const { id, decision, digest } = await stranger.prepare("users.add", { user });
  assert.equal(decision, "ask");
  await stranger.refuses(systemApiErrors.notAuthorized, /polkit did not authorise/, "Commit", id, digest);
  assert.equal(entry(), undefined);
});

test("an account is made with a home of its own and a password that is locked", async () => {
  await using client = startClient(person);
  const result = await client.does<Results["users.add"]>("users.add", { user });
  assert.match(result.preview.summary, /nobody can log in to it until an administrator sets a password/);
  assert.equal(result.preview.effect, "change");
  const [, , uid, gid, , at, shell] = entry()!.split(":");
  assert.deepEqual([result.uid, result.home], [Number(uid), home]);
  assert.deepEqual([at, shell], [home, "/bin/bash"]);
  assert.deepEqual([statSync(home).uid, statSync(home).gid], [Number(uid), Number(gid)]);
  assert.equal(readFileSync(`${home}/.bashrc`, "utf8"), readFileSync("/etc/skel/.bashrc", "utf8"));
  assert.equal(statSync(`${home}/.bashrc`).uid, Number(uid));
  assert.match(run("passwd", "--status", user), new RegExp(`^${user} L `));
  assert.doesNotMatch(run("id", user), /sudo/);
});

test("a name that is taken is refused, by an account or by a group", async () => {
  await using client = startClient(person);
  await client.refuses(systemApiErrors.failed, /there is an account .* already/, "Prepare", "users.add", { user });
  await client.refuses(systemApiErrors.failed, /a group video already/, "Prepare", "users.add", { user: "video" });
});

test("what must stay stays: the system's own, one's own, the last administrator", async () => {
  await using client = startClient(person);
  const refused = (name: string, message: RegExp) =>
    client.refuses(systemApiErrors.denied, message, "Prepare", "users.remove", { user: name });
  await refused("root", /system's own/);
  await refused("nobody", /system's own/);
  await refused("daemon", /system's own/);
  await refused("parlance", /your own account/);
  const before = run("getent", "group", "sudo")
    .trim()
    .split(":")[3]!
    .split(",")
    .filter((name) => name !== "");
  for (const name of before) run("gpasswd", "--delete", name, "sudo");
  run("gpasswd", "--add", user, "sudo");
  await refused(user, /last administrator/);
  run("gpasswd", "--add", "parlance", "sudo");
  await using second = startClient(person);
  assert.equal((await second.prepare("users.remove", { user })).decision, "ask", "there is another one now");
  for (const name of [user, "parlance"]) run("gpasswd", "--delete", name, "sudo");
  for (const name of before) run("gpasswd", "--add", name, "sudo");
});

test("an account that is not there is not found, with the name that may have been meant", async () => {
  await using client = startClient(person);
  const wrong = user.replace("anna", "ana");
  const meant = new RegExp(`did you mean ${user}`);
  await client.refuses(systemApiErrors.notFound, meant, "Prepare", "users.remove", { user: wrong });
});

test("an account in use is not deleted: neither with a session, nor with a program that runs", async () => {
  await using client = startClient(person);
  run("systemd-run", "--unit=container-anna-login", `--uid=${user}`, "--property=PAMName=login", "sleep", "300");
  await until(() => run("loginctl", "list-sessions", "--no-legend").includes(user));
  await client.refuses(systemApiErrors.denied, /is logged in/, "Prepare", "users.remove", { user });
  run("systemctl", "stop", "container-anna-login");
  tryRun("loginctl", "terminate-user", user);
  await until(() => !run("loginctl", "list-sessions", "--no-legend").includes(user));
  await until(() => tryRun("pgrep", "-u", user) === "");

  const uid = entry()!.split(":")[2]!;
  const child = spawn("setpriv", ["--reuid", uid, "--regid", uid, "--clear-groups", "sleep", "300"]);
  try {
    await until(() => tryRun("pgrep", "-u", user) !== "");
    await client.fails(systemApiErrors.denied, /is in use: 1 of its programs run/, "users.remove", { user });
    assert.notEqual(entry(), undefined);
  } finally {
    child.kill("SIGKILL");
  }
  await until(() => tryRun("pgrep", "-u", user) === "");
});

test("an account that is another by now is not deleted", async () => {
  await using client = startClient(person);
  const { id, digest } = await client.prepare("users.remove", { user });
  run("usermod", "--comment", "Somebody else", user);
  await client.refuses(systemApiErrors.changed, /changed since they were shown/, "Commit", id, digest);
  assert.notEqual(entry(), undefined);
});

test("an account is deleted only with polkit's yes and by its name, and its home stays", async () => {
  await using stranger = startClient(other);
  const asked = await stranger.prepare("users.remove", { user });
  await stranger.refuses(systemApiErrors.notAuthorized, /polkit/, "Commit", asked.id, asked.digest);
  await using client = startClient(person);
  const result = await client.does<Results["users.remove"]>("users.remove", { user });
  assert.deepEqual([result.preview.effect, result.preview.confirm, result.home], ["destroy", user, home]);
  assert.match(result.preview.summary, /Somebody else.*its home .* is kept/);
  assert.equal(entry(), undefined);
  for (const file of ["/etc/shadow", "/etc/group", "/etc/subuid"])
    assert.ok(!readFileSync(file, "utf8").includes(user), file);
  assert.ok(existsSync(`${home}/.bashrc`), "the home is still there");
  await client.refuses(systemApiErrors.notFound, /no account/, "Prepare", "users.remove", { user });
});

test("a new account does not take over the home of an old one", async () => {
  await using client = startClient(person);
  await client.fails(systemApiErrors.failed, /is there already/, "users.add", { user });
  assert.equal(entry(), undefined);
});

const entry = (): string | undefined =>
  readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.startsWith(`${user}:`));

/** Tries for at most 40 s: a person's service manager ends some time after their last session. */
async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 40_000; !holds(); await pause(100))
    assert.ok(performance.now() < end, `it did not come to ${holds}`);
}

function clean(): void {
  tryRun("userdel", "--force", "--remove", user);
  tryRun("rm", "-rf", home);
}
