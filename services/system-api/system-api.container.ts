// The System API on the booted system: real bus, systemd, polkit, NetworkManager and hands.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { AuditRecord, AuditReport } from "#contracts/audit";
import { paths } from "#contracts/paths";
import { systemApi, systemApiErrors } from "#contracts/system-api";
import type { Results } from "#contracts/tools";
import { BusError, connectSystemBus } from "#kit/bus";
import { openAuditLog } from "./audit-log.ts";
import { authorise } from "./authorise.ts";
import { eventually, run, runAs, startClient, tryRun } from "./client.container.ts";

const person = 1000;
const other = 1001;
const unit = "parlance-system-api.service";
const testPolicy = `${paths.policy}/90-container-test.yaml`;

before(() => systemctl("start", unit));
after(() => rmSync("/home/parlance/container-test", { recursive: true, force: true }));
defineTests();

function defineTests(): void {
  test("a person's home is listed with a file that was just created there", async () => {
    await using client = startClient(person);
    const folder = freshFolder();
    asPerson("touch", `${folder}/just-created`);
    const { path, entries } = await client.list({ path: folder });
    assert.equal(path, folder);
    assert.deepEqual(
      entries.map(({ name, type }) => [name, type]),
      [["just-created", "file"]],
    );
    asPerson("touch", "/home/parlance/container-test-in-home");
    assert.ok((await client.list({})).entries.some(({ name }) => name === "container-test-in-home"));
    rmSync("/home/parlance/container-test-in-home");
  });

  test("what the person may not read is not found, whoever owns it", async () => {
    await using client = startClient(person);
    await client.refuses(systemApiErrors.notFound, /no permission/, "Call", "files.list", { path: "/root" });
    await client.refuses(systemApiErrors.notFound, /does not exist/, "Call", "files.list", { path: "~/no-such" });
    await using stranger = startClient(other);
    execFileSync("chmod", ["700", "/home/parlance"]);
    await stranger.refuses(systemApiErrors.notFound, /no permission/, "Call", "files.list", { path: "/home/parlance" });
  });

  test("the caller's user id chooses whose home ~ is", async () => {
    await using client = startClient(other);
    assert.equal((await client.list({ path: "~" })).path, "/home/other");
  });

  test("unknown tools, bad arguments and bad options are refused by name, by Prepare and by Call", async () => {
    await using client = startClient(person);
    for (const method of ["Prepare", "Call"]) {
      await client.refuses(systemApiErrors.unknownTool, /no tool is called "files.shred"/, method, "files.shred", {});
      await client.refuses(systemApiErrors.invalidArguments, /unknown key "dir"/, method, "files.list", { dir: "/" });
      await client.refuses(
        systemApiErrors.invalidArguments,
        /unknown key "sudo"/,
        method,
        "files.list",
        {},
        { sudo: "yes" },
      );
    }
    await client.refuses("org.freedesktop.DBus.Error.UnknownMethod", /./, "Sudo", "files.list", {});
  });

  test("a proposal is committed once, by the connection that prepared it", async () => {
    await using client = startClient(person);
    const { id, decision, preview, digest } = await client.prepare("files.list", { path: "/usr" });
    assert.equal(decision, "allow");
    assert.equal(preview.summary, "List the files in /usr");
    assert.match(preview.reason, /policy rule look/);

    for (const uid of [person, other, 0]) {
      await using thief = startClient(uid);
      await thief.refuses(systemApiErrors.noProposal, /no open proposal/, "Commit", id, digest);
    }
    assert.equal(await client.call("Commit", id, digest), id);
    const [outcome, result] = await client.done(id);
    assert.equal(outcome, "done");
    assert.ok((JSON.parse(result) as Results["files.list"]).entries.some(({ name }) => name === "bin"));
    await client.refuses(systemApiErrors.noProposal, /no open proposal/, "Commit", id, digest);
  });

  test("a wrong digest is refused and uses the proposal up", async () => {
    await using client = startClient(person);
    const { id, digest } = await client.prepare("files.list", {});
    await client.refuses(systemApiErrors.changed, /digest/, "Commit", id, "0".repeat(64));
    await client.refuses(systemApiErrors.noProposal, /no open proposal/, "Commit", id, digest);
  });

  test("a directory swapped between Prepare and Commit is refused", async () => {
    await using client = startClient(person);
    const folder = freshFolder();
    asPerson("mkdir", `${folder}/a`, `${folder}/b`);
    const { id, digest } = await client.prepare("files.list", { path: `${folder}/a` });
    renameSync(`${folder}/a`, `${folder}/c`);
    renameSync(`${folder}/b`, `${folder}/a`);
    await client.refuses(systemApiErrors.changed, /changed since they were shown/, "Commit", id, digest);
  });

  test("what a client prepared is gone when it leaves, and that is recorded", async () => {
    const client = startClient(person);
    const { id } = await client.prepare("files.list", {});
    await client[Symbol.asyncDispose]();
    await eventually(async () => {
      const records = await readAudit(0, 50);
      assert.ok(records.some((record) => record.id === id && record.event === "declined"));
    });
  });

  test("only so many proposals of one user may be open, over all connections", async () => {
    await using first = startClient(other);
    await using second = startClient(other);
    for (let count = 0; count < 32; count += 1) await (count % 2 === 0 ? first : second).prepare("network.status", {});
    await second.refuses(systemApiErrors.busy, /at most 32/, "Prepare", "network.status", {});
    await using client = startClient(person);
    await client.prepare("network.status", {});
  });

  test("what is asked for is not done by Call, and what is denied is never a proposal", async () => {
    const rule = (name: string, tool: string, decision: string): string =>
      `  - { name: ${name}, match: { tool: [${tool}], uid: [${other}] }, decision: ${decision}, reason: a test, ` +
      `examples: [{ tool: ${tool}, uid: ${other}, decision: ${decision} }] }\n`;
    writeFileSync(
      testPolicy,
      `rules:\n${rule("ask-test", "network.status", "ask")}${rule("deny-test", "processes.list", "deny")}`,
    );
    systemctl("restart", unit);
    await using client = startClient(other);
    await client.refuses(systemApiErrors.denied, /Prepare and Commit: a test/, "Call", "network.status", {});
    const asked = await client.prepare("network.status", {});
    assert.equal(asked.decision, "ask");
    await client.call("Commit", asked.id, asked.digest);
    assert.equal((await client.done(asked.id))[0], "done");

    await client.refuses(systemApiErrors.denied, /a test \(policy rule deny-test\)/, "Call", "processes.list", {});
    const denied = await client.prepare("processes.list", {});
    assert.deepEqual([denied.id, denied.digest, denied.decision], ["", "", "deny"]);
    assert.equal(denied.preview.reason, "a test (policy rule deny-test)");
    await client.refuses(systemApiErrors.noProposal, /no open proposal/, "Commit", "", "");
    const events = (await readAudit(other, 10)).map(({ event, tool }) => `${event} ${tool}`);
    assert.ok(events.includes("denied processes.list") && events.includes("denied network.status"));

    rmSync(testPolicy);
    systemctl("restart", unit);
  });

  test("only so much is looked at for one user at once", async () => {
    const bus = await connectSystemBus();
    const address = { destination: systemApi.bus, path: systemApi.path, interface: systemApi.interface };
    const body = ["packages.install", JSON.stringify({ packages: ["bash"] }), {}];
    const ends = await Promise.allSettled(
      Array.from({ length: 12 }, () => bus.call(address, "Prepare", "ssa{sv}", body)),
    );
    const refused = ends.filter(
      (end) => end.status === "rejected" && (end.reason as BusError).type === systemApiErrors.busy,
    );
    assert.equal(refused.length, 4);
    bus.disconnect();
  });

  test("long records cannot make the service send more than the bus carries", async () => {
    await using client = startClient(other);
    const command = "\u0001".repeat(8192);
    for (let count = 0; count < 400; count += 1)
      await client.refuses(systemApiErrors.denied, /Prepare and Commit/, "Call", "commands.run", { command });
    const before = systemctl("show", "--property=MainPID", unit);
    assert.ok((await readAudit(other, 10_000)).length > 20);
    assert.equal(systemctl("show", "--property=MainPID", unit), before);
  });

  test("switched off, nothing is prepared, called or committed, though the service still runs", async () => {
    await using client = startClient(person);
    const { id, digest } = await client.prepare("network.status", {});
    writeFileSync(paths.off, "");
    try {
      await client.refuses(systemApiErrors.unavailable, /switched off/, "Call", "network.status", {});
      await client.refuses(systemApiErrors.unavailable, /switched off/, "Prepare", "network.status", {});
      await client.refuses(systemApiErrors.unavailable, /switched off/, "Commit", id, digest);
    } finally {
      rmSync(paths.off);
    }
  });

  test("a job that is not this connection's cannot be cancelled", async () => {
    await using client = startClient(person);
    await client.refuses(systemApiErrors.notFound, /no running job "x"/, "Cancel", "x");
  });

  test("what a job says goes to its caller alone, who can cancel it", async () => {
    await using client = startClient(person);
    await using eavesdropper = startClient(person);
    await eavesdropper.name();
    const { id, digest, preview } = await client.prepare("commands.run", { command: "echo started; sleep 100" });
    assert.equal(preview.effect, "destroy");
    assert.equal(typeof preview.confirm, "string");
    await client.call("Commit", id, digest);
    await eventually(async () => assert.match(JSON.stringify(await client.heard()), /started/));
    await eavesdropper.refuses(systemApiErrors.notFound, /no running job/, "Cancel", id);
    for (const again of [client, eavesdropper])
      await again.refuses(systemApiErrors.noProposal, /running already/, "Commit", id, digest);
    await client.call("Cancel", id);
    assert.equal((await client.done(id))[0], "cancelled");
    assert.deepEqual(await eavesdropper.heard(), []);
    assert.deepEqual(await outcomeOf(id), { outcome: "cancelled" });
  });

  test("a client that leaves takes its running job with it", async () => {
    const client = startClient(person);
    const { id, digest } = await client.prepare("commands.run", { command: "echo started; sleep 100" });
    await client.call("Commit", id, digest);
    await eventually(async () => assert.match(JSON.stringify(await client.heard()), /started/));
    await client[Symbol.asyncDispose]();
    await eventually(async () => assert.deepEqual(await outcomeOf(id), { outcome: "cancelled" }));
  });

  test("polkit is asked about the connection: yes for the live user and root, no for another", async () => {
    const bus = await connectSystemBus();
    const answers: [uid: number, expected: boolean][] = [
      [person, true],
      [other, false],
      [0, true],
    ];
    for (const [uid, expected] of answers) {
      await using client = startClient(uid);
      const caller = { sender: await client.name(), uid };
      const signal = new AbortController().signal;
      assert.equal(await authorise(bus, caller, "packages.install", "Install nothing", signal), expected, `uid ${uid}`);
    }
    bus.disconnect();
  });

  test("a commit that polkit does not authorise is refused and recorded, an authorised one is done", async () => {
    // A package that is there already needs no archive; the list only says that one has been fetched.
    const list = "/var/lib/apt/lists/container-test_Packages";
    writeFileSync(list, "");
    await using stranger = startClient(other);
    const denied = await stranger.prepare("packages.install", { packages: ["bash"] });
    assert.equal(denied.decision, "ask");
    await stranger.refuses(
      systemApiErrors.notAuthorized,
      /polkit did not authorise user 1001/,
      "Commit",
      denied.id,
      denied.digest,
    );
    await stranger.refuses(systemApiErrors.noProposal, /no open proposal/, "Commit", denied.id, denied.digest);
    const records = (await readAudit(other, 10)).filter(({ id }) => id === denied.id);
    assert.deepEqual(
      records.map(({ event }) => event),
      ["proposed", "denied"],
    );
    await using client = startClient(person);
    const asked = await client.prepare("packages.install", { packages: ["bash"] });
    await client.call("Commit", asked.id, asked.digest);
    assert.deepEqual(await client.done(asked.id), ["done", '{"installed":[]}']);
    rmSync(list);
  });

  test("the processes are those of the machine, with their memory", async () => {
    await using client = startClient(person);
    const { processes, total } = await client.tool<Results["processes.list"]>("processes.list", {});
    assert.equal(processes.length, total);
    const me = processes.find(({ pid }) => pid === process.pid);
    const rss = Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) * 1024;
    assert.ok(me !== undefined && Math.abs(me.memory - rss) < 0.2 * rss, `${me?.memory} is near ${rss}`);
    assert.equal(me.user, "root");
    assert.equal(me.name, "node");
    assert.ok(processes.some(({ pid, name }) => pid === 1 && name === "systemd"));
    assert.ok(processes.every(({ memory }, index) => index === 0 || memory <= processes[index - 1]!.memory));

    const latest = await client.tool<Results["processes.list"]>("processes.list", { sort: "start", limit: 2 });
    assert.equal(latest.processes.length, 2);
    const named = await client.tool<Results["processes.list"]>("processes.list", { name: "NetworkManager" });
    assert.deepEqual(
      named.processes.map(({ pid }) => String(pid)),
      run("systemctl", "show", "-P", "MainPID", "NetworkManager").trim().split("\n"),
    );
  });

  test("the network's status is what nmcli says", async () => {
    run("ip", "address", "add", "192.0.2.7/32", "dev", "lo");
    await using client = startClient(person);
    await eventually(async () => {
      const { interfaces, connectivity, online } = await client.tool<Results["network.status"]>("network.status", {});
      assert.ok(interfaces.find(({ name }) => name === "lo")?.addresses.includes("192.0.2.7/32"));
      for (const { name, type, addresses } of interfaces) {
        const fields = run(
          "nmcli",
          "-t",
          "-e",
          "no",
          "-f",
          "GENERAL.TYPE,IP4.ADDRESS,IP6.ADDRESS",
          "device",
          "show",
          name,
        );
        const values = fields
          .trim()
          .split("\n")
          .map((line) => line.slice(line.indexOf(":") + 1));
        assert.deepEqual([type, ...addresses], values);
      }
      const names = run("nmcli", "-t", "-f", "DEVICE", "device").trim().split("\n").sort();
      assert.deepEqual(
        interfaces.map(({ name }) => name),
        names,
      );
      const [state, words] = run("nmcli", "-t", "-f", "STATE,CONNECTIVITY", "general").trim().split(":");
      assert.deepEqual([connectivity, online], [words, state === "connected"]);
    });
    run("ip", "address", "delete", "192.0.2.7/32", "dev", "lo");
  });

  test("without NetworkManager the answer says that nothing is known", async () => {
    systemctl("stop", "NetworkManager");
    await using client = startClient(person);
    await client.refuses(systemApiErrors.unavailable, /NetworkManager does not answer/, "Call", "network.status", {});
    systemctl("start", "NetworkManager");
  });

  test("people read their own records, root reads all, and what was said stands in them", async () => {
    await using client = startClient(person);
    await client.call("Call", "files.list", {}, { utterance: "what have I got", via: "intent" });
    const records = await readAudit(person, 1000);
    assert.ok(records.length > 0 && records.every(({ uid }) => uid === person));
    const [intent, outcome] = records.slice(-2);
    assert.deepEqual(
      [intent!.event, intent!.tool, (intent!.detail as { utterance: string }).utterance],
      ["intent", "files.list", "what have I got"],
    );
    assert.deepEqual([outcome!.event, outcome!.id, outcome!.detail], ["outcome", intent!.id, { outcome: "done" }]);
    assert.ok((await readAudit(0, 1000)).some(({ uid }) => uid === other));
  });

  test("the audit log verifies, and fails to after one byte of it is changed", async () => {
    await using client = startClient(person);
    const verify = async (): Promise<AuditReport> =>
      JSON.parse((await client.call("VerifyAudit", "")) as string) as AuditReport;
    const good = await verify();
    assert.deepEqual(good, { ...good, ok: true, problem: null });

    const text = readFileSync(paths.audit);
    const bad = Buffer.from(text);
    const at = text.indexOf('"uid":1000') + '"uid":100'.length;
    bad[at] = "1".charCodeAt(0);
    writeFileSync(paths.audit, bad);
    const line = text.subarray(0, at).toString().split("\n").length;
    assert.deepEqual(await verify(), {
      ...(await verify()),
      ok: false,
      problem: `audit.jsonl, line ${line}: its hash is not that of its contents`,
    });
    writeFileSync(paths.audit, text);
    assert.equal((await verify()).ok, true);

    appendFileSync(paths.audit, "{}\n");
    await client.refuses(systemApiErrors.unavailable, /nothing is done without a record/, "Call", "files.list", {});
    writeFileSync(paths.audit, text);
    await client.call("Call", "files.list", {});
  });

  test("each record is in the journal too, without what was asked for", async () => {
    await using client = startClient(person);
    await client.call("Call", "files.list", { path: "/usr/share/man" }, { utterance: "what is in the manual" });
    const records = (await readAudit(person, 2)).map(({ event, sequence, tool, uid, id, hash }) =>
      [`audit ${event} sequence=${sequence} tool=${tool} uid=${uid} id=${id} hash=${hash}`].join(),
    );
    await eventually(async () => {
      run("journalctl", "--sync");
      const said = run("journalctl", "-b", "-u", unit, "-o", "cat", "-n", "20").split("\n");
      assert.deepEqual(said.filter((line) => line.startsWith("audit ")).slice(-2), records);
    });
    assert.doesNotMatch(run("journalctl", "-b", "-u", unit, "-o", "cat"), /what is in the manual|usr\/share\/man/);
  });

  test("parlancectl verifies, finds a hash that was noted, and exports a person's own records alone", async () => {
    await using client = startClient(person);
    await client.call("Call", "files.list", { path: "/" });
    const [intent, outcome] = (await readAudit(person, 2)) as [AuditRecord, AuditRecord];
    const asUser = (uid: number, ...command: string[]): string =>
      run(
        ...(["setpriv", "--reuid", String(uid), "--regid", String(uid), "--init-groups", "parlancectl"] as const),
        ...command,
      );
    assert.match(asUser(person, "audit", "verify"), /^The audit log is whole: \d+ records, head [0-9a-f]{64}\n$/);
    assert.match(
      asUser(person, "audit", "verify", "--anchor", intent.hash),
      new RegExp(`The anchor is record ${intent.sequence} of .*; 1 record came after it\n$`),
    );
    const wrong = tryRun("parlancectl", "audit", "verify", "--anchor", "0".repeat(64), "--json");
    assert.deepEqual((JSON.parse(wrong) as AuditReport).ok, false);

    const records = (uid: number, ...options: string[]): AuditRecord[] =>
      asUser(uid, "audit", "export", ...options)
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as AuditRecord);
    const own = records(person);
    assert.deepEqual(own.slice(-2), [intent, outcome]);
    assert.ok(own.every(({ uid }) => uid === person));
    const all = records(0);
    assert.deepEqual(
      all.map(({ sequence }) => sequence),
      all.map((_, index) => index),
    );
    const today = run("date", "+%F").trim();
    assert.deepEqual(records(person, "--since", today, "--until", today), own);
    assert.deepEqual(records(person, "--until", "2020-01-01"), []);
  });

  test("nothing rotates the log but the service itself", () => {
    assert.equal(tryRun("grep", "-rlsE", "/var/log/(\\*|parlance)", "/etc/logrotate.conf", "/etc/logrotate.d"), "");
  });

  test("on a full disk nothing is recorded, and the chain stays whole", async () => {
    const folder = mkdtempSync("/run/full-");
    run("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", folder);
    const log = await openAuditLog(`${folder}/audit.jsonl`);
    let written = 0;
    await assert.rejects(async () => {
      for (; ; written += 1) await log.append({ event: "intent", detail: "x".repeat(500) });
    }, /nothing is done without a record.*ENOSPC/);
    assert.ok(written > 5);
    assert.deepEqual([(await log.verify()).ok, (await log.verify()).count], [true, written + 1]);
    await log.close();
    run("umount", folder);
  });

  test("an open job at the end of the service is reported as an orphan by the next", async () => {
    // What a service that was killed between acting and recording leaves behind.
    systemctl("stop", unit);
    const log = await openAuditLog(paths.audit);
    await log.append({ event: "intent", uid: person, tool: "files.list", id: "killed" });
    await log.close();
    systemctl("start", unit);
    assert.ok((await readAudit(person, 5)).some(({ event, id }) => event === "orphan" && id === "killed"));
    assert.match(run("journalctl", "-b", "-u", unit), /job killed \(files.list\): unknown outcome/);
  });

  test("messages of odd shapes neither get an answer nor end the service", async () => {
    const before = run("systemctl", "show", "-P", "MainPID", unit);
    const send = (...arguments_: string[]): string =>
      tryRun("busctl", "call", systemApi.bus, systemApi.path, systemApi.interface, ...arguments_);
    assert.match(send("Prepare"), /takes \(ssa\{sv\}\)/);
    assert.match(send("Call", "s", "files.list"), /takes \(ssa\{sv\}\)/);
    assert.match(send("Commit", "sv", "x", "v", "v", "v", "s", "deep"), /takes \(ss\)/);
    assert.match(send("Call", "ssa{sv}", "files.list", "{}", "1", "__proto__", "s", "x"), /unknown key/);
    assert.match(send("ReadAudit", "u", "4294967295"), /at most 10000/);
    assert.match(send("Call", "ssa{sv}", "files.list", "\u{1f600}", "0"), /not JSON/);
    assert.match(send("Introspect"), /no method/);
    assert.equal(run("systemctl", "show", "-P", "MainPID", unit), before);
  });

  test("it is hardened, runs without capabilities, and cannot fork into another program", () => {
    assert.ok(exposure(unit) < 3, `exposure ${exposure(unit)}`);
    const status = readFileSync(`/proc/${run("systemctl", "show", "-P", "MainPID", unit).trim()}/status`, "utf8");
    for (const set of ["CapPrm", "CapEff", "CapBnd", "CapAmb"]) assert.match(status, new RegExp(`^${set}:\t0+$`, "m"));
    assert.match(status, /^NoNewPrivs:\t1$/m);
    assert.match(status, /^Seccomp:\t2$/m);
  });

  test("without a policy, or with a bad one, the service does not start", () => {
    const startFails = (reason: RegExp): void => {
      const since = new Date().toISOString();
      assert.throws(() => systemctl("restart", unit));
      systemctl("stop", unit);
      systemctl("reset-failed", unit);
      assert.match(run("journalctl", "-u", unit, `--since=${since.slice(0, 19).replace("T", " ")} UTC`), reason);
    };
    writeFileSync(testPolicy, "rules:\n  - name: x\n    decison: allow\n");
    startFails(/90-container-test.yaml:3:5: unknown key "decison"/);
    writeFileSync(testPolicy, "", { mode: 0o666 });
    execFileSync("chmod", ["666", testPolicy]);
    startFails(/mode 666 lets group or others write/);
    rmSync(testPolicy);

    execFileSync("mv", [paths.policy, `${paths.policy}.away`]);
    startFails(/the folder cannot be read/);
    mkdirSync(paths.policy);
    startFails(/the folder is empty/);
    rmSync(paths.policy, { recursive: true });
    execFileSync("mv", [`${paths.policy}.away`, paths.policy]);
    systemctl("start", unit);
  });

  test("the switch stops it, and the bus does not start it again", async () => {
    writeFileSync(paths.off, "");
    systemctl("stop", "parlance.slice");
    const call = ["call", systemApi.bus, systemApi.path, systemApi.interface, "VerifyAudit", "s", ""];
    assert.match(tryRun("busctl", "--timeout=2", ...call), /failed|timed out/i);
    assert.equal(tryRun("systemctl", "is-active", unit).trim(), "inactive");
    assert.equal(tryRun("systemctl", "is-active", `parlance-hands@${person}.socket`).trim(), "inactive");
    rmSync(paths.off);
    systemctl("start", unit);
    await using client = startClient(person);
    assert.ok((await client.list({})).path);
  });

  test("a read takes the time that it takes", async (t) => {
    await using client = startClient(person);
    systemctl("stop", `parlance-hands@${person}.socket`, `parlance-hands@${person}.service`);
    const time = async (count: number, tool: string): Promise<string> => {
      const times: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const start = performance.now();
        await client.call("Call", tool, {});
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[times.length >> 1]!.toFixed(1);
    };
    t.diagnostic(`files.list cold: ${await time(1, "files.list")} ms`);
    t.diagnostic(`files.list warm: ${await time(50, "files.list")} ms`);
    t.diagnostic(`network.status: ${await time(50, "network.status")} ms`);
    t.diagnostic(`processes.list: ${await time(50, "processes.list")} ms`);
  });
}

async function readAudit(uid: number, limit: number): Promise<AuditRecord[]> {
  const output = runAs(
    uid,
    ...["busctl", "--json=short", "call", systemApi.bus, systemApi.path, systemApi.interface],
    ...["ReadAudit", "u", String(limit)],
  );
  return JSON.parse((JSON.parse(output) as { data: [string] }).data[0]) as AuditRecord[];
}

async function outcomeOf(id: string): Promise<unknown> {
  return (await readAudit(0, 50)).find((record) => record.id === id && record.event === "outcome")?.detail;
}

function freshFolder(): string {
  rmSync("/home/parlance/container-test", { recursive: true, force: true });
  asPerson("mkdir", "/home/parlance/container-test");
  return "/home/parlance/container-test";
}

function systemctl(...arguments_: string[]): string {
  return run("systemctl", ...arguments_);
}

function asPerson(...command: string[]): string {
  return runAs(person, ...command);
}

function exposure(name: string): number {
  return Number(/exposure level for \S+: ([0-9.]+)/.exec(run("systemd-analyze", "security", "--no-pager", name))?.[1]);
}
