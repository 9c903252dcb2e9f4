// services.* on the booted system: real systemd and polkit, with services that this test lays down.
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { systemApiErrors } from "#contracts/system-api";
import type { Results } from "#contracts/tools";
import { eventually, run, startClient, tryRun } from "./client.container.ts";

const person = 1000;
const other = 1001;
const folder = "/run/systemd/system";

const units: Record<string, string> = {
  "container-test-web.service":
    "[Unit]\nDescription=A service of the tests\n[Service]\nExecStart=sh -c 'echo web says hello; exec sleep infinity'\n",
  "container-test-leaf.service":
    "[Unit]\nRequires=container-test-web.service\nAfter=container-test-web.service\n[Service]\nExecStart=sleep infinity\n",
  "container-test-bad.service": "[Service]\nType=oneshot\nExecStart=sh -c 'echo it went wrong; exit 3'\n",
  "container-test-dies.service": "[Service]\nExecStart=sh -c 'exit 4'\n",
  "container-test-slow.service": "[Service]\nType=oneshot\nExecStart=sleep infinity\n",
  "container-test-rival.service": "[Unit]\nConflicts=container-test-web.service\n[Service]\nExecStart=sleep infinity\n",
  "container-test-end.service": "[Unit]\nSuccessAction=none\nRefuseManualStart=yes\n[Service]\nExecStart=true\n",
};

before(() => {
  for (const [name, text] of Object.entries(units)) writeFileSync(`${folder}/${name}`, text);
  run("systemctl", "daemon-reload");
  run("usermod", "--append", "--groups", "systemd-journal", "parlance");
});

after(() => {
  run("systemctl", "stop", ...Object.keys(units));
  tryRun("systemctl", "reset-failed", ...Object.keys(units));
  for (const name of Object.keys(units)) rmSync(`${folder}/${name}`);
  run("systemctl", "daemon-reload");
  run("gpasswd", "--delete", "parlance", "systemd-journal");
});

test("the running services are those that systemctl lists", async () => {
  await using client = startClient(person);
  const { services } = await client.tool<Results["services.list"]>("services.list", { state: "running" });
  const listed = run("systemctl", "list-units", "--type=service", "--state=running", "--plain", "--no-legend");
  assert.deepEqual(
    services.map(({ name }) => name).filter((name) => !/@|hostnamed|timedated|localed/.test(name)),
    listed
      .trim()
      .split("\n")
      .map((line) => line.split(" ")[0]!)
      .filter((name) => !/@|hostnamed|timedated|localed/.test(name))
      .sort(),
  );
  const dbus = services.find(({ name }) => /^dbus(-broker)?\.service$/.test(name))!;
  assert.deepEqual([dbus.state, dbus.detail], ["active", "running"]);
  const all = await client.tool<Results["services.list"]>("services.list", { state: "all" });
  assert.equal(all.services.find(({ name }) => name === "container-test-web.service")?.state, "inactive");
  assert.ok(all.services.every(({ name }) => name.endsWith(".service") && !name.includes("@.")));
});

test("a service is started, shown with its messages, restarted and stopped", async () => {
  await using client = startClient(person);
  const started = await client.does<Results["services.start"]>("services.start", { service: "container-test-web" });
  assert.equal(started.preview.summary, "Start container-test-web.service (A service of the tests)");
  assert.equal(started.preview.effect, "change");
  assert.equal(started.preview.undo, "stop container-test-web.service");
  assert.deepEqual(started.preview.exact, [
    'org.freedesktop.systemd1.Manager.StartUnit("container-test-web.service", "replace")',
  ]);
  assert.deepEqual([started.service.state, started.service.detail, started.also], ["active", "running", []]);
  const pid = mainPid("container-test-web");
  assert.ok(pid > 0);

  const status = await client.tool<Results["services.status"]>("services.status", { service: "Container-Test-WEB" });
  assert.equal(status.service.pid, pid);
  assert.equal(status.service.file, `${folder}/container-test-web.service`);
  assert.ok(Math.abs(Date.parse(status.service.since!) - Date.now()) < 60_000);
  assert.equal(status.withheld, null);
  assert.ok(status.log.some(({ message }) => message === "web says hello"));
  assert.ok(status.log.length <= 10);

  await client.does("services.restart", { service: "container-test-web.service" });
  assert.notEqual(mainPid("container-test-web"), pid);

  const again = await client.prepare("services.start", { service: "container-test-web" });
  assert.match(again.preview.summary, /runs already; there is nothing to do/);

  const stopped = await client.does<Results["services.stop"]>("services.stop", { service: "container-test-web" });
  assert.equal(stopped.preview.undo, "start container-test-web.service");
  assert.equal(stopped.service.state, "inactive");
  assert.equal(tryRun("systemctl", "is-active", "container-test-web").trim(), "inactive");
});

test("what stops with a service, or for one, is shown and agreed to", async () => {
  await using client = startClient(person);
  run("systemctl", "start", "container-test-leaf");
  const { preview, also } = await client.does<Results["services.stop"]>("services.stop", {
    service: "container-test-web",
  });
  assert.match(preview.summary, /; with it stops container-test-leaf.service$/);
  assert.deepEqual(preview.targets, ["container-test-web.service", "container-test-leaf.service, which stops with it"]);
  assert.deepEqual(also, ["container-test-leaf.service"]);
  assert.equal(tryRun("systemctl", "is-active", "container-test-leaf").trim(), "inactive");

  run("systemctl", "start", "container-test-web");
  const rival = await client.prepare("services.start", { service: "container-test-rival" });
  assert.deepEqual(rival.preview.targets[1], "container-test-web.service, which stops for it");
  run("systemctl", "start", "container-test-leaf");
  const changed = await client.prepare("services.stop", { service: "container-test-web" });
  run("systemctl", "stop", "container-test-leaf");
  await client.refuses(systemApiErrors.changed, /changed since/, "Commit", changed.id, changed.digest);
  run("systemctl", "stop", "container-test-web");
});

test("a service that does not start is a failure that says where to look", async () => {
  await using client = startClient(person);
  const hint = /journalctl --unit=container-test-bad.service --lines=20/;
  await client.fails(systemApiErrors.failed, hint, "services.start", { service: "container-test-bad" });
  await client.fails(systemApiErrors.failed, /failed at once/, "services.start", { service: "container-test-dies" });
  const { services } = await client.tool<Results["services.list"]>("services.list", { state: "failed" });
  assert.deepEqual(
    services.map(({ name }) => name).filter((name) => name.startsWith("container-test")),
    ["container-test-bad.service", "container-test-dies.service"],
  );
  const status = await client.tool<Results["services.status"]>("services.status", { service: "container-test-bad" });
  assert.deepEqual([status.service.state, status.service.result], ["failed", "exit-code"]);
});

test("a start that takes long can be cancelled", async () => {
  await using client = startClient(person);
  const { id, digest } = await client.prepare("services.start", { service: "container-test-slow" });
  await client.call("Commit", id, digest);
  await eventually(async () => assert.match(tryRun("systemctl", "is-active", "container-test-slow"), /^activating$/m));
  await client.call("Cancel", id);
  assert.equal((await client.done(id))[0], "cancelled");
  await eventually(async () =>
    assert.match(tryRun("systemctl", "is-active", "container-test-slow"), /^(inactive|failed)$/m),
  );
});

test("names that there are not, and units that are no services, are refused with a hint", async () => {
  await using client = startClient(person);
  for (const tool of ["services.start", "services.stop", "services.restart", "services.status"]) {
    const no = (type: string, message: RegExp, service: string): Promise<void> =>
      client.refuses(type, message, "Prepare", tool, { service });
    await no(
      systemApiErrors.notFound,
      /no service container-test-wbe; did you mean container-test-web\?/,
      "container-test-wbe",
    );
    await no(systemApiErrors.notFound, /no service no-such-thing-at-all$/, "no-such-thing-at-all");
    await no(systemApiErrors.invalidArguments, /is a socket; only services/, "dbus.socket");
    await no(systemApiErrors.invalidArguments, /is a template/, "getty@");
    await no(systemApiErrors.invalidArguments, /must match pattern/, "a b; reboot");
  }
});

test("Parlance's own services, and those that end the machine's work, are not touched", async () => {
  await using client = startClient(person);
  for (const tool of ["services.start", "services.stop", "services.restart"])
    await client.refuses(systemApiErrors.denied, /part of Parlance/, "Prepare", tool, {
      service: "parlance-system-api",
    });
  for (const service of ["systemd-poweroff", "systemd-reboot", "systemd-suspend"])
    await client.refuses(systemApiErrors.denied, /ask for that instead/, "Prepare", "services.start", { service });
  const own = await client.tool<Results["services.status"]>("services.status", { service: "parlance-system-api" });
  assert.equal(own.service.state, "active");
  await client.refuses(systemApiErrors.failed, /cannot be asked to start/, "Prepare", "services.start", {
    service: "container-test-end",
  });
});

test("what the login, the network or the bus depends on is asked for by its name", async () => {
  await using client = startClient(person);
  for (const [service, reason] of [
    ["NetworkManager", /network depends on it/],
    ["systemd-logind", /logging in/],
    ["polkit", /asking for rights/],
    ["systemd-journald", /part of the system itself/],
  ] as const) {
    const { preview, decision } = await client.prepare("services.restart", { service });
    assert.deepEqual([preview.effect, preview.confirm, decision], ["destroy", service, "ask"]);
    assert.match(preview.reason, reason);
  }
});

test("a masked service is not started", async () => {
  await using client = startClient(person);
  // The mask takes the place of the unit's own file.
  rmSync(`${folder}/container-test-dies.service`);
  run("systemctl", "mask", "--runtime", "container-test-dies");
  await client.refuses(systemApiErrors.failed, /is masked/, "Prepare", "services.start", {
    service: "container-test-dies",
  });
  run("systemctl", "unmask", "--runtime", "container-test-dies");
  writeFileSync(`${folder}/container-test-dies.service`, units["container-test-dies.service"]!);
  run("systemctl", "daemon-reload");
});

test("whom polkit does not authorise starts, stops and restarts nothing", async () => {
  await using stranger = startClient(other);
  run("systemctl", "start", "container-test-web");
  const pid = mainPid("container-test-web");
  for (const [tool, service] of [
    ["services.stop", "container-test-web"],
    ["services.restart", "container-test-web"],
    ["services.start", "container-test-leaf"],
  ] as const) {
    const { id, digest } = await stranger.prepare(tool, { service });
    await stranger.refuses(systemApiErrors.notAuthorized, /polkit did not authorise user 1001/, "Commit", id, digest);
  }
  assert.equal(mainPid("container-test-web"), pid);
  assert.equal(tryRun("systemctl", "is-active", "container-test-leaf").trim(), "inactive");
  // What systemd shows everybody they see, what the service wrote they do not.
  const { service, log, withheld } = await stranger.tool<Results["services.status"]>("services.status", {
    service: "container-test-web",
  });
  assert.equal(service.pid, pid);
  assert.ok(!log.some(({ message }) => message.includes("web says")));
  assert.match(withheld!, /systemd-journal may read/);
  run("systemctl", "stop", "container-test-web");
});

const mainPid = (name: string): number => Number(run("systemctl", "show", "--property=MainPID", "--value", name));
