// A yes for good, as a person gives it and takes it back: a real terminal, nlsh, parlancectl, polkit and systemd.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { paths } from "#contracts/paths";
import type { Approval } from "#contracts/system-api";
import { terminal } from "./terminal.container.ts";

const person = { name: "parlance", uid: 1000, home: "/home/parlance" };
const unit = "agreed-for-good.service";
const file = `/run/systemd/system/${unit}`;

before(() => {
  writeFileSync(file, "[Service]\nExecStart=sleep infinity\n");
  execFileSync("systemctl", ["daemon-reload"]);
  rmSync(paths.approvals(person.uid), { force: true });
});

after(() => {
  execFileSync("systemctl", ["stop", unit]);
  rmSync(file);
  rmSync(paths.approvals(person.uid), { force: true });
  execFileSync("systemctl", ["daemon-reload"]);
});

test("a person says always at their terminal, sees what they agreed to, and takes it back", async () => {
  const asked = terminal(person, `nlsh -c 'start the service ${unit}'`);
  await asked.expect(/Do it\? \[y\/N\/always\] $/);
  asked.type("always\r");
  assert.equal((await asked.ended).status, 0);
  execFileSync("systemctl", ["stop", unit]);
  assert.match(
    parlancectl("policy", "explain", "services.start", JSON.stringify({ service: unit })),
    /is done without a question: you agreed to exactly this/,
  );
  const { status, text } = await terminal(person, `nlsh -c 'start the service ${unit}'`).ended;
  assert.equal(status, 0, text);
  assert.doesNotMatch(text, /Do it/);
  assert.match(text, /you agreed to exactly this for good on/);

  const { id, summary } = JSON.parse(parlancectl("--json", "approvals", "list")) as Approval;
  assert.match(summary, /^Start agreed-for-good.service/);
  assert.match(parlancectl("approvals", "list"), new RegExp(`^${id}  .* services.start: Start`, "m"));
  parlancectl("approvals", "forget", id);
  assert.match(parlancectl("approvals", "list"), /agreed to nothing for good/);
  execFileSync("systemctl", ["stop", unit]);
  const again = terminal(person, `nlsh -c 'start the service ${unit}'`);
  await again.expect(/Do it\? \[y\/N\/always\] $/);
  again.type("\r");
  assert.match((await again.ended).text, /Declined/);
});

test("always is a word, not a key, and means nothing where it is not offered", async () => {
  const asked = terminal(person, `nlsh -c 'start the service ${unit}'`);
  await asked.expect(/always\] $/);
  asked.type("a\r");
  assert.match((await asked.ended).text, /Declined/);
  const other = terminal(person, "nlsh -c 'create a folder called always-test'");
  await other.expect(/Do it\? \[y\/N\] $/);
  other.type("always\r");
  assert.match((await other.ended).text, /Declined/);
});

function parlancectl(...words: readonly string[]): string {
  const { stdout, stderr } = spawnSync("runuser", ["-u", person.name, "--", "parlancectl", ...words], {
    encoding: "utf8",
    cwd: person.home,
  });
  return stdout + stderr;
}
