// Policy on the booted system: taint, groups, the hour, other homes, and what parlancectl says of it.
import assert from "node:assert/strict";
import { chmodSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { AuditRecord } from "#contracts/audit";
import { paths } from "#contracts/paths";
import type { Explanation, PlacedRule } from "#contracts/policy";
import { systemApiErrors } from "#contracts/system-api";
import { identityOf, run, startClient, tryRun } from "./client.container.ts";

const person = 1000;
const other = 1001;
const unit = "parlance-system-api.service";
const testPolicy = `${paths.policy}/91-container-test.yaml`;
const foreign = ["the text of ~/notes.txt"];

before(() => run("systemctl", "start", unit));
after(() => {
  rmSync(testPolicy, { force: true });
  run("systemctl", "restart", unit);
});

test("in a tainted request nothing is sent but what stands in the person's own words, and the record says whose words came", async () => {
  await using client = startClient(person);
  const ping = (options: object): Promise<unknown> =>
    client.call("Call", "network.ping", { host: "localhost" }, options);
  await ping({ utterance: "x" });
  await ping({ utterance: "ping localhost, please", foreign });
  for (const options of [{ foreign }, { foreign, utterance: "ping the host in my notes" }])
    for (const method of ["Call", "Prepare"]) {
      const answer = await client
        .call(method, "network.ping", { host: "localhost" }, options)
        .catch((error: unknown) => error);
      const said = Array.isArray(answer) ? String(answer) : (answer as Error).message;
      assert.match(said, /does not stand in your own words.*the request was given the text of ~\/notes.txt/);
      assert.equal(
        Array.isArray(answer) ? answer[1] : (answer as { type: string }).type,
        method === "Call" ? systemApiErrors.denied : "deny",
      );
    }
  const records = JSON.parse((await client.call("ReadAudit", 4)) as string) as AuditRecord[];
  assert.ok(records.every(({ event, detail }) => event === "denied" && "foreign" in (detail as object)));
});

test("a tainted request is asked about with the place that its text came from, and reads stay as they are", async () => {
  await using client = startClient(person);
  const { decision, preview } = await client.prepare(
    "files.write",
    { path: "~/container-policy", text: "x" },
    { foreign },
  );
  assert.deepEqual(
    [decision, preview.reason],
    ["ask", "it changes files (policy rule change-files); the request was given the text of ~/notes.txt"],
  );
  await client.call("Call", "files.list", {}, { foreign });
  for (const wrong of ["a page", [""], Array(17).fill("a"), ["x".repeat(201)]])
    await client.refuses(
      systemApiErrors.invalidArguments,
      /foreign must be/,
      "Call",
      "files.list",
      {},
      { foreign: wrong },
    );
});

test("what policy says is explained with every rule and its place, and leaves neither proposal nor record", async () => {
  await using client = startClient(person);
  const before = await client.call("ReadAudit", 1);
  const explain = async (tool: string, arguments_: object, options = {}): Promise<Explanation> =>
    JSON.parse((await client.call("Explain", tool, arguments_, options)) as string) as Explanation;
  const { decision, targets, grounds } = await explain("files.delete", { path: "~/.bashrc" });
  assert.deepEqual([decision, targets], ["deny", ["/home/parlance/.bashrc"]]);
  const decided = grounds.filter((ground) => ground.decided);
  assert.deepEqual(
    decided.map(({ rule, path }) => [rule?.name, path]),
    [["protect-what-is-run", "/home/parlance/.bashrc"]],
  );
  assert.match(decided[0]!.rule!.where, /^20-files.yaml:\d+:5$/);
  assert.ok(grounds.some(({ rule, reason }) => rule === null && /always asked for/.test(reason)));
  assert.equal((await explain("network.ping", { host: "localhost" }, { foreign })).decision, "deny");
  assert.equal((await explain("files.delete", { path: "~" })).decision, "deny");
  await client.refuses(systemApiErrors.unknownTool, /no tool/, "Explain", "files.shred", {});
  assert.deepEqual(await client.call("ReadAudit", 1), before);
});

test("parlancectl lists the rules in force, explains, and tests a folder", () => {
  const parlancectl = (...words: string[]): string => tryRun("setpriv", ...identityOf(person), "parlancectl", ...words);
  assert.match(parlancectl("policy", "list"), /^Denies protect-what-is-run: .*\(20-files\.yaml:\d+:5\)$/m);
  const rules = parlancectl("policy", "list", "--json").trim().split("\n");
  assert.ok(rules.map((line) => JSON.parse(line) as PlacedRule).some(({ name }) => name === "protect-repositories"));
  const text = parlancectl("policy", "explain", "files.write", '{"path": "/etc/passwd", "text": "x"}');
  assert.match(text, /^files\.write \(\/etc\/passwd\) is not done: /);
  assert.match(text, /^\* deny   20-files\.yaml:\d+:5 on \/etc\/passwd: /m);
  assert.match(text, /^  ask    built in: /m);
  const json = parlancectl(
    "policy",
    "explain",
    "network.ping",
    '{"host": "localhost"}',
    "--foreign",
    "a page",
    "--json",
  );
  assert.equal((JSON.parse(json) as Explanation).decision, "deny");
  assert.match(parlancectl("policy", "test"), /policy\.d: \d+ rules, \d+ examples hold/);
});

test("a rule for a group holds for its members alone, and one for a group that there is not only tightens", async () => {
  const rule = (name: string, group: string, decision: string): string =>
    `  - { name: ${name}, match: { tool: [network.status], group: [${group}] }, decision: ${decision}, reason: a test, ` +
    `examples: [{ tool: network.status, groups: [${group}], decision: ${decision} }] }\n`;
  usePolicy(rule("of-parlance", "parlance", "deny"));
  await using client = startClient(person);
  await using stranger = startClient(other);
  await client.refuses(systemApiErrors.denied, /rule of-parlance/, "Call", "network.status", {});
  await stranger.call("Call", "network.status", {});
  usePolicy(rule("of-ghosts", "ghosts", "ask"));
  for (const one of [client, stranger])
    await one.refuses(systemApiErrors.denied, /rule of-ghosts/, "Call", "network.status", {});
});

test("what a rule for an hour says at the commit holds, in the time zone that the machine has by then", async () => {
  // Half a day apart: one of the two is in the span, whatever the hour.
  const zones = ["Etc/GMT+6", "Etc/GMT-6"];
  const hours = new Date().getUTCHours();
  const evening = (hours + 6) % 24;
  const clock = (hour: number): string => `${String((hour + 24) % 24).padStart(2, "0")}:00`;
  const between = `${clock(evening - 2)}-${clock(evening + 3)}`;
  const was = run("readlink", "/etc/localtime").trim();
  const zone = (name: string): string => run("ln", "-sfn", `/usr/share/zoneinfo/${name}`, "/etc/localtime");
  usePolicy(
    `  - { name: late, match: { tool: [files.list], time: { between: "${between}" } }, decision: deny, reason: it is late, ` +
      `examples: [{ tool: files.list, time: "mon ${clock(evening)}", decision: deny }] }\n`,
  );
  try {
    zone(zones[0]!);
    await using client = startClient(person);
    const { id, digest, decision } = await client.prepare("files.list", {});
    assert.equal(decision, "allow");
    zone(zones[1]!);
    await client.refuses(systemApiErrors.denied, /policy says deny by now: it is late/, "Commit", id, digest);
    await client.refuses(systemApiErrors.denied, /it is late/, "Call", "files.list", {});
  } finally {
    run("ln", "-sfn", was, "/etc/localtime");
  }
});

test("the files of a person whose home is a link are protected where they lie", async () => {
  renameSync("/home/other", "/srv/others-home");
  symlinkSync("/srv/others-home", "/home/other");
  try {
    await using stranger = startClient(other);
    for (const path of ["~/.bashrc", "/home/other/.bashrc", "/srv/others-home/.bashrc"])
      assert.equal(
        (await stranger.prepare("files.write", { path, text: "evil", append: true })).decision,
        "deny",
        path,
      );
    assert.equal((await stranger.prepare("files.delete", { path: "/srv/others-home" })).decision, "deny");
  } finally {
    rmSync("/home/other");
    renameSync("/srv/others-home", "/home/other");
  }
});

test("root does not change what others' shells run, either", async () => {
  await using root = startClient(0);
  const mode = statSync("/home/parlance").mode & 0o777;
  // Without this, root's hands, which have no power over files, would not even see them.
  chmodSync("/home/parlance", 0o755);
  try {
    for (const path of ["/home/parlance/.bashrc", "/home/parlance/.ssh", "/root/.profile"])
      for (const tool of ["files.write", "files.make_directory"]) {
        const more = tool === "files.write" ? { text: "evil", append: true } : {};
        assert.equal((await root.prepare(tool, { path, ...more })).decision, "deny", `${tool} ${path}`);
      }
  } finally {
    chmodSync("/home/parlance", mode);
  }
});

function usePolicy(rules: string): void {
  writeFileSync(testPolicy, `rules:\n${rules}`);
  run("systemctl", "restart", unit);
}
