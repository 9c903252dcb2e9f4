// Approvals that a person has given for good, on the booted system: how narrow they are, and that they can be taken back.
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import type { AuditRecord } from "#contracts/audit";
import { paths } from "#contracts/paths";
import { systemApiErrors } from "#contracts/system-api";
import { type Client, eventually, run, runAs, startClient, tryRun } from "./client.container.ts";

const person = 1000;
const other = 1001;
const file = (name: string): string => `/run/systemd/system/container-test-${name}.service`;
const one = { service: "container-test-one.service" };
const two = { service: "container-test-two.service" };
const service = (text = "sleep infinity"): string => `[Service]\nExecStart=${text}\n`;

before(() => {
  for (const name of ["one", "two"]) writeFileSync(file(name), service());
  run("systemctl", "daemon-reload");
});

beforeEach(() => {
  for (const uid of [person, other, 0]) rmSync(paths.approvals(uid), { force: true });
  tryRun("systemctl", "stop", one.service, two.service);
});

after(() => {
  tryRun("systemctl", "stop", one.service, two.service);
  for (const name of ["one", "two"]) rmSync(file(name));
  rmSync(paths.approvals(person), { force: true });
  run("systemctl", "daemon-reload");
});

test("what was agreed to for good is done without a question, by Prepare and Commit, and never by Call", async () => {
  await using client = startClient(person);
  const asked = await client.prepare("services.start", one);
  assert.deepEqual([asked.decision, asked.preview.remember], ["ask", true]);
  const approval = await client.call("Remember", asked.id, asked.digest);
  await finish(client, asked);
  run("systemctl", "stop", one.service);

  await using another = startClient(person);
  const again = await another.prepare("services.start", one);
  assert.equal(again.decision, "allow");
  assert.match(again.preview.reason, /^you agreed to exactly this for good on \d{4}-\d\d-\d\d; `parlancectl approvals/);
  assert.equal(again.preview.approval, approval);
  await another.refuses(systemApiErrors.denied, /has to be asked for/, "Call", "services.start", one);
  await finish(another, again);
  assert.equal(run("systemctl", "is-active", one.service).trim(), "active");

  const records = JSON.parse((await another.call("ReadAudit", 50)) as string) as AuditRecord[];
  assert.ok(
    records.some(({ event, detail }) => event === "remembered" && JSON.stringify(detail).includes(asked.digest)),
  );
  assert.match(JSON.stringify(records.find(({ event, id }) => event === "proposed" && id === again.id)), /for good on/);
});

test("it is for this person, this tool and this target alone", async () => {
  await using client = startClient(person);
  await rememberStart(client);
  await using stranger = startClient(other);
  for (const [who, tool, arguments_] of [
    [stranger, "services.start", one],
    [client, "services.start", two],
    [client, "services.restart", one],
    [client, "services.stop", one],
  ] as const)
    assert.equal((await who.prepare(tool, arguments_)).decision, "ask", tool);

  // The same name, and something else behind it.
  const elsewhere = "/etc/systemd/system/container-test-one.service";
  writeFileSync(elsewhere, service("sleep 1000"));
  run("systemctl", "daemon-reload");
  const moved = await client.prepare("services.start", one);
  rmSync(elsewhere);
  run("systemctl", "daemon-reload");
  assert.equal(moved.decision, "ask");
});

test("a request that was given text of others is asked about all the same, and cannot be remembered", async () => {
  await using client = startClient(person);
  const tainted = { utterance: "start one", foreign: ["the text of ~/notes.txt"] };
  const asked = await client.prepare("services.start", one, tainted);
  assert.equal(asked.preview.remember, undefined);
  await client.refuses(systemApiErrors.denied, /each time/, "Remember", asked.id, asked.digest);
  await rememberStart(client);
  assert.equal((await client.prepare("services.start", one, tainted)).decision, "ask");
});

test("what destroys, runs a program, takes a password or is asked about by a rule that does not say so is not remembered", async () => {
  await using client = startClient(person);
  runAs(person, "bash", "-c", "echo x > ~/approvals-test");
  run("useradd", "approvals-test");
  for (const [tool, arguments_] of [
    ["files.delete", { path: "~/approvals-test" }],
    ["files.write", { path: "~/approvals-test", text: "y", append: true }],
    ["commands.run", { command: "true" }],
    ["processes.start", { program: "true" }],
    ["users.remove", { user: "approvals-test" }],
    ["system.power", { action: "reboot" }],
  ] as const) {
    const { decision, preview, id, digest } = await client.prepare(tool, arguments_);
    assert.deepEqual([decision, preview.remember], ["ask", undefined], tool);
    await client.refuses(systemApiErrors.denied, /each time/, "Remember", id, digest);
  }
  runAs(person, "bash", "-c", "rm ~/approvals-test");
  run("userdel", "approvals-test");
  assert.equal(existsSync(paths.approvals(person)), false);
});

test("only the connection that was asked can have it remembered, with the digest that it was shown, while it is open", async () => {
  await using client = startClient(person);
  await using second = startClient(person);
  const { id, digest } = await client.prepare("services.start", one);
  await second.refuses(systemApiErrors.noProposal, /./, "Remember", id, digest);
  await client.refuses(systemApiErrors.changed, /./, "Remember", id, "0".repeat(64));
  await finish(client, { id, digest });
  await client.refuses(systemApiErrors.noProposal, /./, "Remember", id, digest);
  assert.equal(existsSync(paths.approvals(person)), false);
});

test("one that is taken back does not count any more, not even for what was prepared before", async () => {
  await using client = startClient(person);
  const approval = await rememberStart(client);
  const early = await client.prepare("services.start", one);
  assert.equal(early.decision, "allow");
  await using stranger = startClient(other);
  await stranger.refuses(systemApiErrors.notFound, /no remembered approval/, "Forget", approval);
  await client.call("Forget", approval);
  await client.refuses(systemApiErrors.denied, /policy says ask by now/, "Commit", early.id, early.digest);
  assert.equal((await client.prepare("services.start", one)).decision, "ask");
  await client.refuses(systemApiErrors.notFound, /no remembered approval/, "Forget", approval);
});

test("they outlive a restart, belong to root, and stop what depends on them where they cannot be read", async () => {
  await using client = startClient(person);
  await rememberStart(client);
  const { mode, uid } = statSync(paths.approvals(person));
  assert.deepEqual([mode & 0o777, uid], [0o600, 0]);
  run("systemctl", "restart", "parlance-system-api.service");
  // Five starts in ten seconds are all that systemd grants, to the tests after this one too.
  run("systemctl", "reset-failed", "parlance-system-api.service");
  await using later = startClient(person);
  await eventually(async () => assert.equal((await later.prepare("services.start", one)).decision, "allow"));
  const kept = readFileSync(paths.approvals(person), "utf8");
  writeFileSync(paths.approvals(person), kept.slice(0, -3));
  await later.refuses(systemApiErrors.unavailable, /cure: rm /, "Prepare", "services.start", one);
  await later.list({ path: "~" });
});

async function rememberStart(client: Client): Promise<string> {
  const { id, digest } = await client.prepare("services.start", one);
  const approval = (await client.call("Remember", id, digest)) as string;
  return approval;
}

async function finish(client: Client, { id, digest }: { id: string; digest: string }): Promise<void> {
  await client.call("Commit", id, digest);
  const [outcome, result] = await client.done(id);
  assert.equal(outcome, "done", result);
}
