// Trouble that is caused for real, on the booted system: it is seen, told of, repaired after a yes, and looked at again.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect as connectTo } from "node:net";
import { dirname } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { EventRequest, MachineEvent } from "#contracts/event-monitor";
import { paths } from "#contracts/paths";
import { jsonLine, readJsonLines } from "#kit/json-lines";

const monitor = "parlance-event-monitor.service";
const folder = "/run/systemd/system";
/** Milliseconds within which a trouble that is visible must be told. */
const patience = 3000;

const units: Record<string, string> = {
  // It runs as soon as what it needs is there.
  "trouble-once": "[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=test -e /run/trouble-is-over\n",
  "trouble-always": "[Service]\nType=oneshot\nExecStart=false\n",
  "trouble-loop": "[Unit]\nStartLimitBurst=2\n[Service]\nExecStart=false\nRestart=always\nRestartSec=10ms\n",
  "trouble-short":
    "[Service]\nExecStart=sh -c 'test -e /run/second || { touch /run/second; exit 1; }; exec sleep infinity'\nRestart=always\nRestartSec=10ms\n",
};

before(() => {
  for (const [name, text] of Object.entries(units)) writeFileSync(`${folder}/${name}.service`, text);
  run("systemctl", "daemon-reload");
  run("systemctl", "start", monitor);
});

after(() => {
  for (const name of Object.keys(units)) {
    spawnSync("systemctl", ["stop", `${name}.service`]);
    spawnSync("systemctl", ["reset-failed", `${name}.service`]);
    rmSync(`${folder}/${name}.service`);
  }
  for (const name of [
    "trouble-is-over",
    "second",
    "package-may",
    "trouble-package",
    "trouble-package.deb",
    "trouble-sys",
  ])
    rmSync(`/run/${name}`, { recursive: true, force: true });
  run("systemctl", "daemon-reload");
});

test("a service that failed is told of within seconds, with what could help", async () => {
  await using heard = await follow();
  start("trouble-once");
  const event = await heard.next("trouble-once.service");
  assert.deepEqual([event.kind, event.state, event.count], ["unit failed", "open", 1]);
  assert.deepEqual(event.suggestion?.calls, [
    { tool: "services.restart", arguments: { service: "trouble-once.service" } },
  ]);
});

test("it is repaired after a yes at a terminal, and that it helped is seen", async () => {
  const event = await find("trouble-once.service");
  const unasked = asPerson("setsid", "-w", "parlancectl", "fix", String(event.number));
  assert.match(unasked, /What could help: start trouble-once\.service again\.[^]*nothing was done/);
  const yes: Dialogue = [[/Do it\?/, "y"]];
  const vain = await onTerminal(`parlancectl fix ${event.number}`, yes);
  assert.match(vain, /the request was given what the machine reported: trouble-once\.service has failed/);
  assert.doesNotMatch(vain, /It helped/);
  assert.equal((await find("trouble-once.service")).state, "open");
  writeFileSync("/run/trouble-is-over", "");
  assert.match(await onTerminal(`parlancectl fix ${event.number}`, yes), /It helped\./);
  assert.equal((await find("trouble-once.service")).state, "over");
  assert.match(asPerson("parlancectl", "fix", String(event.number)), /It is over already/);
  assert.match(asPerson("parlancectl", "events"), /trouble-once\.service has failed.*\(over\)/);
});

test("one that fails again and again is one event, and is not simply started once more", async () => {
  await using heard = await follow();
  start("trouble-loop");
  const event = await heard.next("trouble-loop.service");
  assert.deepEqual([event.kind, event.severity], ["crash loop", "critical"]);
  assert.deepEqual(event.suggestion?.calls, [
    { tool: "services.status", arguments: { service: "trouble-loop.service" } },
  ]);
});

test("one that systemd itself starts again is no trouble", async () => {
  start("trouble-short");
  await sleep(patience);
  assert.equal(
    (await list()).some(({ subject }) => subject === "trouble-short.service"),
    false,
  );
});

test("a disk that fills up is told of, and when there is room again that is seen", async () => {
  run("mount", "-t", "tmpfs", "-o", "size=4m", "none", "/boot");
  try {
    run("systemctl", "restart", monitor);
    await using heard = await follow();
    writeFileSync("/boot/full", Buffer.alloc(4 << 20, 1).subarray(0, 4_000_000));
    const event = await heard.next("/boot");
    assert.deepEqual([event.kind, event.suggestion?.calls[0]?.tool], ["disk nearly full", "system.disk"]);
    rmSync("/boot/full");
    assert.equal((await heard.next("/boot")).state, "over");
    assert.match(asPerson("parlancectl", "fix", String(event.number)), /It is over already/);
  } finally {
    run("umount", "/boot");
  }
});

test("an installation that was not finished is told of, and finished once it can be", async () => {
  // As a person would make a package; its configuration works as soon as what it needs is there.
  mkdirSync("/run/trouble-package/DEBIAN", { recursive: true });
  const control =
    "Package: trouble-package\nVersion: 1.0\nArchitecture: all\nMaintainer: nobody <nobody@example.org>\n";
  writeFileSync("/run/trouble-package/DEBIAN/control", `${control}Description: cannot be configured\n`);
  const script = '#!/bin/sh\ntest "$1" != configure || test -e /run/package-may\n';
  writeFileSync("/run/trouble-package/DEBIAN/postinst", script, { mode: 0o755 });
  run("dpkg-deb", "--build", "/run/trouble-package", "/run/trouble-package.deb");
  try {
    await using heard = await follow();
    spawnSync("dpkg", ["--install", "/run/trouble-package.deb"]);
    const event = await heard.next("trouble-package");
    assert.deepEqual(
      [event.kind, event.suggestion?.calls],
      ["package state broken", [{ tool: "packages.install", arguments: { packages: ["trouble-package"] } }]],
    );
    const goOn: Dialogue = [
      [/To go on, type trouble-package/, "trouble-package"],
      [/Finish the installation of trouble-package[^]*Do it\?/, "y"],
    ];
    const other = await onTerminal(`parlancectl fix ${event.number}`, [[/To go on, type/, "yes"]]);
    assert.match(other, /nothing was done/);
    assert.match(
      await onTerminal(`parlancectl fix ${event.number}`, goOn),
      /post-installation script[^]*exit status 1/,
    );
    assert.equal((await find("trouble-package")).state, "open");
    writeFileSync("/run/package-may", "");
    assert.match(await onTerminal(`parlancectl fix ${event.number}`, goOn), /It helped\./);
    assert.match(run("dpkg-query", "--show", "--showformat=${Status}", "trouble-package"), /install ok installed/);
  } finally {
    spawnSync("dpkg", ["--purge", "--force-remove-reinstreq", "trouble-package"]);
  }
});

test("a package that is being installed is no trouble", async () => {
  const slow = readFileSync("/run/trouble-package/DEBIAN/postinst", "utf8").replace("test -e", "sleep 3; test -e");
  writeFileSync("/run/trouble-package/DEBIAN/postinst", slow);
  run("dpkg-deb", "--build", "/run/trouble-package", "/run/trouble-package.deb");
  await using heard = await follow();
  run("dpkg", "--install", "/run/trouble-package.deb");
  run("dpkg", "--purge", "trouble-package");
  assert.deepEqual(heard.all(), []);
});

test("a certificate that ends soon is told of, and renewed by what renews them", async () => {
  const live = "/etc/letsencrypt/live/example.org";
  const make = (days: number): string =>
    `openssl req -x509 -newkey ed25519 -nodes -keyout /dev/null -subj /CN=example.org -days ${days} -out ${live}/cert.pem`;
  mkdirSync(live, { recursive: true });
  writeFileSync(`${folder}/certbot.service`, `[Service]\nType=oneshot\nExecStart=sh -c "${make(90)}"\n`);
  run("systemctl", "daemon-reload");
  try {
    await using heard = await follow();
    run("sh", "-c", `${make(5)} 2>/dev/null`);
    const event = await heard.next("example.org");
    assert.equal(event.kind, "certificate expiry");
    assert.match(event.message, /ends on \d{4}-\d\d-\d\d/);
    const told = await onTerminal(`parlancectl fix ${event.number}`, [[/Start certbot[^]*Do it\?/, "y"]]);
    assert.match(told, /It helped\./);
  } finally {
    rmSync("/etc/letsencrypt", { recursive: true });
    rmSync(`${folder}/certbot.service`);
    run("systemctl", "daemon-reload");
  }
});

test("a printer that nothing can print with is told of, until it is gone", async () => {
  const record = "/run/udev/data/+usb:9-9:1.0";
  mkdirSync("/run/udev/data", { recursive: true });
  await using heard = await follow();
  writeFileSync(`${record}.new`, "E:ID_MODEL=Quill_2540\nE:ID_USB_INTERFACES=:070102:ff0401:\n");
  renameSync(`${record}.new`, record);
  const event = await heard.next("Quill 2540");
  assert.deepEqual(event.suggestion?.calls[0]?.arguments, { packages: ["cups", "ipp-usb"] });
  rmSync(record);
  assert.equal((await heard.next("Quill 2540")).state, "over");
});

test("heat and an empty battery are told of, by what the kernel shows of both", async () => {
  const files = {
    "thermal/thermal_zone0/type": "x86_pkg_temp",
    "thermal/thermal_zone0/temp": "60000",
    "thermal/thermal_zone0/trip_point_0_type": "critical",
    "thermal/thermal_zone0/trip_point_0_temp": "100000",
    "power_supply/BAT0/type": "Battery",
    "power_supply/BAT0/status": "Discharging",
    "power_supply/BAT0/capacity": "60",
  };
  const put = (name: keyof typeof files, text: string): void => writeFileSync(`/run/trouble-sys/${name}`, `${text}\n`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(`/run/trouble-sys/${name}`), { recursive: true });
    put(name as keyof typeof files, text);
  }
  const binds = ["thermal", "power_supply"].map(
    (name) => `BindReadOnlyPaths=/run/trouble-sys/${name}:/sys/class/${name}\n`,
  );
  await withSettings(`[Service]\n${binds.join("")}`, async () => {
    await using heard = await follow();
    put("thermal/thermal_zone0/temp", "97000");
    put("power_supply/BAT0/capacity", "7");
    const hot = await heard.next("x86_pkg_temp");
    assert.deepEqual([hot.kind, hot.suggestion?.calls[0]?.tool], ["overheating", "processes.list"]);
    assert.match(hot.message, /97 °C/);
    const low = await heard.next("BAT0");
    assert.deepEqual(low.suggestion?.calls, [{ tool: "system.power", arguments: { action: "suspend" } }]);
    // It does not come and go while the heat stays about the same.
    put("thermal/thermal_zone0/temp", "94000");
    await sleep(1500);
    put("power_supply/BAT0/status", "Charging");
    assert.equal((await heard.next("BAT0")).state, "over");
    put("thermal/thermal_zone0/temp", "70000");
    assert.equal((await heard.next("x86_pkg_temp")).state, "over");
    assert.equal(heard.all().length, 4);
  });
});

test("a network without a name server is told of, and the one who is asked is the way out of it", async () => {
  try {
    connect("");
    const event = await find("trouble-net", "open");
    assert.deepEqual(
      [event.kind, event.suggestion?.calls],
      ["no name server", [{ tool: "network.set_dns", arguments: { servers: ["192.0.2.1"] } }]],
    );
    const told = await onTerminal(`parlancectl fix ${event.number}`, setDns);
    assert.match(told, /It helped\./);
    assert.equal(profileDns(), "192.0.2.1");
    assert.equal((await find("trouble-net")).state, "over");
  } finally {
    disconnect();
  }
});

test("a repair that does not help is taken back, and that is said", async () => {
  const [file, kept] = ["/etc/resolv.conf", "/etc/resolv.conf.trouble"];
  renameSync(file, kept);
  // NetworkManager leaves a link of somebody else's alone.
  symlinkSync("/run/nothing-writes-this", file);
  try {
    connect("");
    const event = await find("trouble-net", "open");
    // To leave the network once more is no less of a risk than before.
    const told = await onTerminal(`parlancectl fix ${event.number}`, [...setDns, setDns[1]!]);
    assert.match(told, /If it does not, what it changed is taken back/);
    assert.match(told, /It did not help: the machine is connected \(trouble-net\)/);
    assert.match(told, /Done\. Take back [^\n]*: Set the DNS servers of trouble-net back to none/);
    assert.equal(profileDns(), "");
    await find("trouble-net", "open");
  } finally {
    disconnect();
    rmSync(file);
    renameSync(kept, file);
  }
});

test("a connection that is lost is told of, and one that a person ends is not", async () => {
  run("ip", "link", "add", "trouble2", "type", "veth", "peer", "name", "trouble3");
  try {
    run("ip", "link", "set", "trouble3", "up");
    const address = ["ipv4.method", "manual", "ipv4.addresses", "192.0.2.9/24", "ipv6.method", "disabled"];
    run("nmcli", "device", "set", "trouble2", "managed", "yes");
    run("nmcli", "connection", "add", "type", "ethernet", "con-name", "trouble-net", "ifname", "trouble2", ...address);
    run("nmcli", "--wait", "20", "connection", "up", "trouble-net");
    await using heard = await follow();
    run("nmcli", "device", "disconnect", "trouble2");
    await sleep(1500);
    assert.deepEqual(
      heard.all().filter(({ kind }) => kind === "link lost"),
      [],
    );
    run("nmcli", "--wait", "20", "connection", "up", "trouble-net");
    run("ip", "link", "set", "trouble3", "down");
    // NetworkManager itself waits some seconds for a cable to come back.
    const event = await heard.next("trouble2", 12_000);
    assert.deepEqual([event.kind, event.state], ["link lost", "open"]);
    assert.match(event.message, /nothing is at the other end of its cable/);
    run("ip", "link", "set", "trouble3", "up");
    assert.equal((await heard.next("trouble2", 12_000)).state, "over");
  } finally {
    disconnect();
    spawnSync("ip", ["link", "delete", "trouble2"]);
  }
});

test("ten thousand lines of others, that look like trouble, are no event", async () => {
  const before = await list();
  await using heard = await follow();
  const lines = Array.from({ length: 10_000 }, (_, index) =>
    index % 2 === 0
      ? `nginx-${index}.service: Failed with result 'exit-code'.`
      : `I/O error, dev sd${index}, sector 2048`,
  );
  execFileSync("systemd-cat", ["-t", "systemd"], { input: lines.join("\n") });
  execFileSync("logger", ["--journald"], {
    input:
      "MESSAGE=fake.service: Failed\nMESSAGE_ID=d9b373ed55a64feb8242e02dbe79a49c\nUNIT=fake.service\nUNIT_RESULT=exit-code\n",
  });
  await sleep(2000);
  assert.deepEqual(heard.all(), []);
  assert.equal((await list()).length, before.length);
});

test("what happens while the monitor is dead is found when it is back, and nothing twice", async () => {
  const before = await list();
  run("systemctl", "kill", "--signal=KILL", monitor);
  run("systemctl", "stop", monitor, "parlance-event-monitor.socket");
  start("trouble-always");
  run("systemctl", "reset-failed", monitor);
  run("systemctl", "start", "parlance-event-monitor.socket", monitor);
  const event = await find("trouble-always.service");
  assert.deepEqual([event.state, event.count], ["open", 1]);
  for (let round = 0; round < 5; round += 1) {
    run("systemctl", "kill", "--signal=KILL", monitor);
    await sleep(200);
    run("systemctl", "reset-failed", monitor);
    run("systemctl", "start", monitor);
  }
  const later = await list();
  assert.deepEqual(
    later.map(({ number }) => number),
    [...before.map(({ number }) => number), event.number],
  );
  assert.equal(later.at(-1)!.count, 1);
});

test("it answers what it is asked, and nothing else", async () => {
  for (const [request, wanted] of [
    [{ do: "restart", unit: "sshd" }, /a request/],
    [{ do: "list", limit: 0 }, /a request/],
    [{ do: "check", number: 1, path: "/etc" }, /a request/],
    ["not an object", /a request/],
    [{ do: "check", number: 400 }, /^null$/],
  ] as const)
    assert.match(JSON.stringify(await ask(request as EventRequest)), wanted);
});

test("it is confined: no network, nothing to run but journalctl, and nothing of others to write", () => {
  const show = (name: string): string => run("systemctl", "show", "-P", name, monitor).trim();
  assert.deepEqual(["PrivateNetwork", "NoExecPaths", "CapabilityBoundingSet", "ProtectSystem"].map(show), [
    "yes",
    "/",
    "",
    "strict",
  ]);
});

function run(command: string, ...arguments_: readonly string[]): string {
  return execFileSync(command, arguments_, { encoding: "utf8", timeout: 60_000 });
}

function start(name: string): void {
  spawnSync("systemctl", ["start", "--no-block", `${name}.service`]);
}

function asPerson(...command: readonly string[]): string {
  const { stdout, stderr } = spawnSync("runuser", ["-u", "parlance", "--", ...command], {
    encoding: "utf8",
    cwd: "/home/parlance",
  });
  return stdout + stderr;
}

/** What is asked in turn, and what is typed to it. */
type Dialogue = readonly (readonly [question: RegExp, answer: string])[];

/** Runs a command on a terminal, where questions are answered as they come. @returns what it showed */
async function onTerminal(command: string, dialogue: Dialogue): Promise<string> {
  const child = spawn("runuser", ["-u", "parlance", "--", "script", "-qefc", command, "/dev/null"], {
    cwd: "/home/parlance",
    timeout: 60_000,
  });
  let shown = "";
  let from = 0;
  const open = [...dialogue];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    shown += text.replaceAll("\r", "");
    const [question, answer] = open[0] ?? [];
    if (question === undefined || !question.test(shown.slice(from))) return;
    open.shift();
    from = shown.length;
    child.stdin.write(`${answer}\r`);
  });
  await once(child, "close");
  assert.deepEqual(open, [], shown);
  return shown;
}

const setDns: Dialogue = [
  [/To go on, type 192\.0\.2\.1/, "192.0.2.1"],
  // Nothing says that this terminal is not at the other end of the network.
  [/To go on, type trouble-net/, "trouble-net"],
];
const profileDns = (): string => run("nmcli", "-g", "ipv4.dns", "connection", "show", "trouble-net").trim();

/** A connection that leads nowhere: one of a kind that every kernel can make. */
function connect(dns: string): void {
  const address = ["ipv4.method", "manual", "ipv4.addresses", "192.0.2.9/24", "ipv4.gateway", "192.0.2.1"];
  const rest = ["ipv4.dns", dns, "ipv6.method", "disabled", "connection.autoconnect", "no", "bridge.stp", "no"];
  const names = ["type", "bridge", "con-name", "trouble-net", "ifname", "trouble0"];
  run("nmcli", "connection", "add", ...names, ...address, ...rest);
  run("nmcli", "--wait", "20", "connection", "up", "trouble-net");
}

const disconnect = (): void => void spawnSync("nmcli", ["connection", "delete", "trouble-net"]);

/** Has the monitor run with more settings. */
async function withSettings(settings: string, work: () => Promise<void>): Promise<void> {
  const dropIn = `${folder}/${monitor}.d`;
  const restart = (): void => {
    run("systemctl", "daemon-reload");
    run("systemctl", "reset-failed", monitor);
    run("systemctl", "restart", monitor);
  };
  mkdirSync(dropIn, { recursive: true });
  writeFileSync(`${dropIn}/trouble.conf`, settings);
  restart();
  try {
    await work();
  } finally {
    rmSync(dropIn, { recursive: true });
    restart();
  }
}

async function ask(request: EventRequest): Promise<unknown> {
  const socket = connectTo(paths.eventsSocket);
  socket.write(jsonLine(request));
  for await (const answer of readJsonLines(socket)) {
    socket.destroy();
    return answer;
  }
  throw new Error("no answer");
}

const list = async (): Promise<MachineEvent[]> => (await ask({ do: "list", limit: 500 })) as MachineEvent[];

async function find(subject: string, state?: MachineEvent["state"]): Promise<MachineEvent> {
  for (const end = performance.now() + patience; performance.now() < end; await sleep(50)) {
    const ofSubject = (await list()).filter((event) => event.subject === subject);
    const found = ofSubject.findLast((event) => state === undefined || event.state === state);
    if (found !== undefined) return found;
  }
  throw new Error(`nothing of ${subject} within ${patience} ms: ${JSON.stringify(await list())}`);
}

/** Hears of events as they come. */
async function follow(): Promise<
  AsyncDisposable & { next(subject: string, within?: number): Promise<MachineEvent>; all(): MachineEvent[] }
> {
  const socket = connectTo(paths.eventsSocket);
  await once(socket, "connect");
  socket.write(jsonLine({ do: "follow" }));
  const heard: MachineEvent[] = [];
  let taken = 0;
  const listening = Promise.withResolvers<void>();
  const reading = (async () => {
    for await (const answer of readJsonLines(socket))
      if (Array.isArray(answer)) listening.resolve();
      else heard.push(answer as MachineEvent);
  })().catch(() => undefined);
  await listening.promise;
  return {
    all: () => heard,
    async next(subject, within = patience) {
      for (const end = performance.now() + within; performance.now() < end; await sleep(20)) {
        const index = heard.findIndex((event, at) => at >= taken && event.subject === subject);
        if (index < 0) continue;
        taken = index + 1;
        return heard[index]!;
      }
      throw new Error(`nothing of ${subject} within ${within} ms: ${JSON.stringify(heard)}`);
    },
    async [Symbol.asyncDispose]() {
      socket.destroy();
      await reading;
    },
  };
}
