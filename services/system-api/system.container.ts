// system.* on the booted system: real journal, hostnamed, timedated, logind and disks.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { after, before, test } from "node:test";
import { systemApiErrors } from "#contracts/system-api";
import type { Results } from "#contracts/tools";
import { eventually, run, startClient, tryRun } from "./client.container.ts";

const person = 1000;
const other = 1001;
const broken = "/run/systemd/system/container-test-broken.service";

before(() => {
  writeFileSync(broken, "[Unit]\nDescription=Broken on purpose\n[Service]\nType=oneshot\nExecStart=false\n");
  run("systemctl", "daemon-reload");
  tryRun("systemctl", "start", "container-test-broken");
  run("usermod", "--append", "--groups", "systemd-journal", "parlance");
});

after(() => {
  run("systemctl", "reset-failed", "container-test-broken");
  rmSync(broken);
  run("systemctl", "daemon-reload");
  run("gpasswd", "--delete", "parlance", "systemd-journal");
});

test("the status tells uptime, load, memory, the disk of / and what failed", async () => {
  await using client = startClient(person);
  const status = await client.tool<Results["system.status"]>("system.status", {});
  assert.equal(status.host, run("hostname").trim());
  assert.ok(Math.abs(status.uptime - Number.parseFloat(readFileSync("/proc/uptime", "utf8"))) < 10);
  assert.ok(status.load.every((one) => one >= 0) && status.load.length === 3);
  assert.equal(status.processors, cpus().length);
  assert.deepEqual(
    status.failed.find(({ name }) => name === "container-test-broken.service"),
    { name: "container-test-broken.service", description: "Broken on purpose" },
  );
  assert.equal(status.disks[0]?.path, "/");
  assert.equal(status.disks.length, 1, "the home lies on the same disk");
});

test("memory is what free says", async () => {
  await using client = startClient(other);
  const memory = await client.tool<Results["system.memory"]>("system.memory", {});
  const [total, , , , , available] = run("free", "--bytes").split("\n")[1]!.split(/\s+/).slice(1).map(Number);
  assert.equal(memory.total, total);
  assert.ok(Math.abs(memory.available - available!) < 0.1 * total!);
});

test("disks are what df says, without what lies in memory", async () => {
  await using client = startClient(other);
  const { disks } = await client.tool<Results["system.disk"]>("system.disk", {});
  const [size, used] = run("df", "--block-size=1", "--output=size,used", "/")
    .trim()
    .split("\n")[1]!
    .trim()
    .split(/\s+/)
    .map(Number);
  const root = disks.find(({ path }) => path === "/")!;
  assert.equal(root.size, size);
  assert.ok(Math.abs(root.used - used!) < 1e8);
  assert.ok(
    disks.every(({ path }) => !/^\/(proc|sys|dev|run)(\/|$)/.test(path)),
    JSON.stringify(disks),
  );
});

test("the hardware is told, without serial numbers", async () => {
  await using client = startClient(person);
  const hardware = await client.tool<Results["system.hardware"]>("system.hardware", {});
  assert.equal(hardware.machine.kind, "container");
  assert.match(hardware.machine.system, /\S/);
  assert.equal(hardware.machine.kernel, `Linux ${run("uname", "-r").trim()}`);
  assert.equal(hardware.processor.threads, cpus().length);
  assert.equal(hardware.processor.architecture, run("uname", "-m").trim());
  assert.equal(hardware.memory, Number(/^MemTotal:\s+(\d+)/m.exec(readFileSync("/proc/meminfo", "utf8"))![1]) * 1024);
  assert.doesNotMatch(JSON.stringify(hardware), /serial/i);
});

test("the journal is read by those who may, filtered as they ask", async () => {
  const mark = randomUUID();
  write(mark, "info", 0);
  write(`${mark} bad`, "err", 0);
  await using client = startClient(person);
  await eventually(async () => {
    const { entries, own } = await logs(client, { lines: 200 });
    assert.equal(own, false);
    const mine = entries.filter(({ message }) => message.startsWith(mark));
    assert.deepEqual(
      mine.map(({ message, priority, source }) => [message, priority, source]),
      [
        [mark, 6, "container-test"],
        [`${mark} bad`, 3, "container-test"],
      ],
    );
    assert.ok(Math.abs(Date.parse(mine[0]!.time) - Date.now()) < 60_000);
  });
  const errors = await logs(client, { priority: "err", since: "-1h", lines: 1000 });
  assert.ok(errors.entries.every(({ priority }) => priority <= 3));
  assert.ok(errors.entries.some(({ message }) => message === `${mark} bad`));
  assert.equal((await logs(client, { lines: 3 })).entries.length, 3);
  assert.ok((await logs(client, {})).entries.length <= 50);
  const service = await logs(client, { service: "container-test-broken" });
  assert.ok(service.entries.length > 0);
  assert.ok(
    service.entries.every(({ message }) => /broken/i.test(message)),
    JSON.stringify(service.entries),
  );
  assert.deepEqual((await logs(client, { since: "2099-01-01" })).entries, []);
});

test("who is in none of the journal's groups reads what their own programs wrote, and nothing else", async () => {
  const mark = randomUUID();
  write(`${mark} of root`, "err", 0);
  write(`${mark} of the person`, "err", person);
  write(`${mark} of the other`, "err", other);
  await using root = startClient(0);
  await eventually(async () => {
    const { entries } = await logs(root, { lines: 100 });
    assert.equal(entries.filter(({ message }) => message.startsWith(mark)).length, 3);
  });
  await using stranger = startClient(other);
  const { entries, own } = await logs(stranger, { lines: 1000 });
  assert.equal(own, true);
  assert.deepEqual(
    entries.map(({ message }) => message).filter((message) => message.startsWith(mark)),
    [`${mark} of the other`],
  );
});

test("what the journal cannot be asked is refused", async () => {
  await using client = startClient(person);
  const no = (type: string, message: RegExp, arguments_: object): Promise<void> =>
    client.refuses(type, message, "Call", "system.logs", arguments_);
  await no(systemApiErrors.invalidArguments, /wanted today, yesterday/, { since: "-1h --file=/etc/shadow" });
  await no(systemApiErrors.invalidArguments, /wanted today, yesterday/, { since: "soon" });
  await no(systemApiErrors.notFound, /no service no-such-service/, { service: "no-such-service" });
  await no(systemApiErrors.invalidArguments, /is a slice/, { service: "user.slice" });
  await no(systemApiErrors.invalidArguments, /lines/, { lines: 0 });
});

test("the time zone is set, by its name or its city, and back", async () => {
  await using client = startClient(person);
  const previous = run("timedatectl", "show", "--property=Timezone", "--value").trim();
  const set = await client.does<Results["system.set_time_zone"]>("system.set_time_zone", { zone: "berlin" });
  assert.deepEqual([set.zone, set.previous], ["Europe/Berlin", previous]);
  assert.match(set.preview.summary, /Set the time zone to Europe\/Berlin/);
  assert.match(readlinkSync("/etc/localtime"), /zoneinfo\/Europe\/Berlin$/);
  const again = await client.prepare("system.set_time_zone", { zone: "Europe/Berlin" });
  assert.match(again.preview.summary, /is Europe\/Berlin already/);
  await client.refuses(systemApiErrors.notFound, /did you mean Europe\/Berlin\?/, "Prepare", "system.set_time_zone", {
    zone: "Europe/Berln",
  });
  await client.refuses(systemApiErrors.invalidArguments, /zone/, "Prepare", "system.set_time_zone", { zone: "../etc" });

  const prepared = await client.prepare("system.set_time_zone", { zone: "Asia/Tokyo" });
  run("timedatectl", "set-timezone", "Europe/Paris");
  await client.refuses(systemApiErrors.changed, /changed since/, "Commit", prepared.id, prepared.digest);
  run("timedatectl", "set-timezone", previous);
});

test("the machine is renamed, now and for the next start, and back", async () => {
  await using client = startClient(person);
  const previous = run("hostname").trim();
  const { name, preview } = await client.does<Results["system.set_hostname"]>("system.set_hostname", {
    name: "office-pc",
  });
  assert.equal(name, "office-pc");
  assert.match(preview.undo!, new RegExp(`back to ${previous}`));
  assert.equal(run("hostname").trim(), "office-pc");
  assert.equal(readFileSync("/etc/hostname", "utf8").trim(), "office-pc");
  for (const [bad, why] of [
    ["12345", /digits alone/],
    ["x".repeat(64), /at most 63/],
    ["localhost", /localhost/],
  ] as const)
    await client.refuses(systemApiErrors.invalidArguments, why, "Prepare", "system.set_hostname", { name: bad });
  await client.refuses(systemApiErrors.invalidArguments, /name/, "Prepare", "system.set_hostname", { name: "a b" });
  await client.does("system.set_hostname", { name: previous });
  assert.equal(run("hostname").trim(), previous);
});

test("whom polkit does not authorise changes nothing of the machine", async () => {
  await using stranger = startClient(other);
  const name = run("hostname");
  const zone = readlinkSync("/etc/localtime");
  for (const [tool, arguments_] of [
    ["system.set_time_zone", { zone: "Asia/Tokyo" }],
    ["system.set_hostname", { name: "stolen" }],
    ["system.power", { action: "shutdown" }],
    ["system.power", { action: "reboot" }],
  ] as const) {
    const { id, digest, decision } = await stranger.prepare(tool, arguments_);
    assert.equal(decision, "ask");
    await stranger.refuses(systemApiErrors.notAuthorized, /polkit did not authorise user 1001/, "Commit", id, digest);
  }
  assert.deepEqual([run("hostname"), readlinkSync("/etc/localtime")], [name, zone]);
});

test("a shutdown is asked for by its word; it says who is against it and does not pass over them", async () => {
  await using client = startClient(person);
  const { preview, decision } = await client.prepare("system.power", { action: "shutdown" });
  assert.deepEqual([decision, preview.effect, preview.confirm, preview.undo], ["ask", "destroy", "shutdown", null]);
  assert.match(preview.summary, new RegExp(`^Shut down ${run("hostname").trim()}`));
  assert.deepEqual(preview.exact, ["org.freedesktop.login1.Manager.PowerOff(false)"]);
  await client.refuses(systemApiErrors.denied, /Prepare and Commit/, "Call", "system.power", { action: "reboot" });

  for (const [mode, expected] of [
    ["block", /not now: the tests says “a test runs”; end that first/],
    ["delay", null],
  ] as const) {
    const holder = await inhibit(mode);
    if (expected !== null)
      await client.refuses(systemApiErrors.failed, expected, "Prepare", "system.power", { action: "reboot" });
    else
      assert.match((await client.prepare("system.power", { action: "reboot" })).preview.summary, /waits .* the tests/);
    holder.kill();
    await eventually(async () => assert.doesNotMatch(run("systemd-inhibit", "--list", "--no-pager"), /the tests/));
  }
});

test("a container is not put to sleep, and it is said why", async () => {
  await using client = startClient(person);
  await client.refuses(systemApiErrors.failed, /this machine cannot suspend: /, "Prepare", "system.power", {
    action: "suspend",
  });
  await client.refuses(
    systemApiErrors.invalidArguments,
    /one of shutdown, reboot, suspend/,
    "Prepare",
    "system.power",
    {
      action: "explode",
    },
  );
});

type Client = ReturnType<typeof startClient>;

const logs = (client: Client, arguments_: object): Promise<Results["system.logs"]> =>
  client.tool<Results["system.logs"]>("system.logs", arguments_);

function write(message: string, priority: string, uid: number): void {
  const identity = ["--reuid", String(uid), "--regid", String(uid), "--clear-groups"];
  run("setpriv", ...identity, "systemd-cat", "--identifier=container-test", `--priority=${priority}`, "echo", message);
}

async function inhibit(mode: string): Promise<ChildProcess> {
  const what = ["--what=shutdown", "--who=the tests", "--why=a test runs", `--mode=${mode}`];
  const holder = spawn("systemd-inhibit", [...what, "sleep", "infinity"], { stdio: "ignore" });
  await eventually(async () => assert.match(run("systemd-inhibit", "--list", "--no-pager"), /the tests/));
  return holder;
}
