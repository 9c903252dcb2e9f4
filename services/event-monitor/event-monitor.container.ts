// Trouble that is caused for real, on the booted system: it is seen, told of, repaired after a yes, and looked at again.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
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
  for (const path of ["/run/trouble-is-over", "/run/second"]) rmSync(path, { force: true });
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
  assert.match(unasked, /What could help: start trouble-once\.service again\.\n[^]*nothing was done/);
  const vain = onTerminal(`parlancectl fix ${event.number}`, "y\r");
  assert.match(vain, /the request was given what the machine reported: trouble-once\.service has failed/);
  assert.doesNotMatch(vain, /It helped/);
  assert.equal((await find("trouble-once.service")).state, "open");
  writeFileSync("/run/trouble-is-over", "");
  assert.match(onTerminal(`parlancectl fix ${event.number}`, "y\r"), /It helped\./);
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

/** Runs a command on a terminal, where something is typed when it asks. */
function onTerminal(command: string, keys: string): string {
  const script = `( sleep 2.5; printf '${keys.replace("\r", "\\r")}'; sleep 6 ) | script -qefc '${command}' /dev/null`;
  return asPerson("bash", "-c", script);
}

async function ask(request: EventRequest): Promise<unknown> {
  const socket = connect(paths.eventsSocket);
  socket.write(jsonLine(request));
  for await (const answer of readJsonLines(socket)) {
    socket.destroy();
    return answer;
  }
  throw new Error("no answer");
}

const list = async (): Promise<MachineEvent[]> => (await ask({ do: "list", limit: 500 })) as MachineEvent[];

async function find(subject: string): Promise<MachineEvent> {
  for (const end = performance.now() + patience; performance.now() < end; await sleep(50)) {
    const found = (await list()).findLast((event) => event.subject === subject);
    if (found !== undefined) return found;
  }
  throw new Error(`nothing of ${subject} within ${patience} ms: ${JSON.stringify(await list())}`);
}

/** Hears of events as they come. */
async function follow(): Promise<
  AsyncDisposable & { next(subject: string): Promise<MachineEvent>; all(): MachineEvent[] }
> {
  const socket = connect(paths.eventsSocket);
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
    async next(subject) {
      for (const end = performance.now() + patience; performance.now() < end; await sleep(20)) {
        const index = heard.findIndex((event, at) => at >= taken && event.subject === subject);
        if (index < 0) continue;
        taken = index + 1;
        return heard[index]!;
      }
      throw new Error(`nothing of ${subject} within ${patience} ms: ${JSON.stringify(heard)}`);
    },
    async [Symbol.asyncDispose]() {
      socket.destroy();
      await reading;
    },
  };
}
