// The hands on the booted system: who may reach them, what they can reach, and that they come and go.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import type { HandsReply, HandsRequest } from "#contracts/hands";
import { paths } from "#contracts/paths";
import type { Results } from "#contracts/tools";
import { jsonLine, readJsonLines } from "#kit/json-lines";

const person = 1000;
const service = `parlance-hands@${person}.service`;
const socket = `parlance-hands@${person}.socket`;

before(() => void run("systemctl", "start", socket));
after(() => void run("systemctl", "stop", socket, service));

test("only root can reach the socket", async () => {
  assert.equal(statSync(paths.handsSocket(person)).mode & 0o777, 0o600);
  assert.equal(statSync(paths.handsSocket(person)).uid, 0);
  const program = `require("net").connect(${JSON.stringify(paths.handsSocket(person))}).on("error", (e) => console.log(e.code))`;
  const identity = ["--reuid", String(person), "--regid", String(person), "--init-groups"];
  const { stdout } = spawnSync("setpriv", [...identity, process.execPath, "-e", program], { encoding: "utf8" });
  assert.equal(stdout, "EACCES\n");
});

test("they see the person's home and /tmp, and act with the person's rights and groups", async () => {
  assert.deepEqual(await ask({ do: "resolve", path: "~" }), {
    ok: true,
    value: { path: "/home/parlance", ...identityOf("/home/parlance") },
  });
  run("touch", "/tmp/container-test");
  const reply = await list("/tmp");
  rmSync("/tmp/container-test");
  assert.ok(reply.ok);
  const { entries } = reply.value as Results["files.list"];
  assert.ok(entries.some(({ name }) => name === "container-test"));
  for (const path of ["/root", "/home/other"]) {
    run("chmod", "700", path);
    const refused = await list(path);
    assert.deepEqual([refused.ok, !refused.ok && refused.error], [false, "denied"]);
  }
  const status = readFileSync(`/proc/${mainPid()}/status`, "utf8");
  assert.match(status, /^Uid:\t1000\t1000\t1000\t1000$/m);
  const groups = (text: string): string[] => text.trim().split(/\s+/).sort();
  assert.deepEqual(groups(/^Groups:(.*)$/m.exec(status)![1]!), groups(run("id", "-G", "parlance")));
  for (const set of ["CapPrm", "CapEff", "CapBnd", "CapAmb"]) assert.match(status, new RegExp(`^${set}:\t0+$`, "m"));
});

test("they have no network, no bus and nothing to run, and write only where the person may, nothing of the system", () => {
  // The same unit with another program of Node's: what it tries is what hands that were taken over could try.
  const tries = `
    const { connect } = require("net"), { spawnSync } = require("child_process"), fs = require("fs");
    const code = (f) => { try { f(); return "done"; } catch (e) { return e.code; } };
    const reach = (to) => new Promise((r) => {
      try { connect(to).on("connect", () => r("reached")).on("error", (e) => r(e.code)); } catch (e) { r(e.code); }
    });
    (async () => console.log("tried " + JSON.stringify({
      bus: await reach("/run/dbus/system_bus_socket"),
      session: await reach("/run/user/${person}/bus"),
      network: await reach({ host: "127.0.0.1", port: 22 }),
      exec: spawnSync("/bin/true").error?.code ?? "ran",
      usr: code(() => fs.writeFileSync("/usr/written", "")),
      etc: code(() => fs.writeFileSync("/etc/written", "")),
      state: code(() => fs.writeFileSync("/var/lib/written", "")),
      other: code(() => fs.writeFileSync("/home/other/written", "")),
      home: code(() => fs.writeFileSync("/home/parlance/written", "")),
      tmp: code(() => fs.writeFileSync("/tmp/written", "")),
      setuid: code(() => fs.chmodSync("/tmp/written", 0o4755)),
      own: code(() => fs.fchownSync(fs.openSync("/tmp/written"), process.getuid(), process.getgid())),
      give: code(() => fs.chownSync("/tmp/written", process.getuid(), process.getgid())),
    })))();`;
  const dropIn = `/run/systemd/system/${service}.d`;
  mkdirSync(dropIn, { recursive: true });
  writeFileSync("/run/hands-tries.cjs", tries);
  writeFileSync(
    `${dropIn}/tries.conf`,
    `[Service]\nType=oneshot\nExecStart=\nExecStart=${process.execPath} /run/hands-tries.cjs\n`,
  );
  run("systemctl", "daemon-reload");
  run("systemctl", "stop", service);
  run("systemctl", "start", service);
  run("journalctl", "--sync");
  const journal = run("journalctl", "-o", "cat", "-u", service);
  rmSync(dropIn, { recursive: true });
  rmSync("/run/hands-tries.cjs");
  for (const written of ["/home/parlance/written", "/tmp/written"]) rmSync(written, { force: true });
  run("systemctl", "daemon-reload");

  assert.deepEqual(JSON.parse(/^tried (.*)$/m.exec(journal)?.[1] ?? "null"), {
    bus: "EPERM",
    session: "EPERM",
    network: "EPERM",
    exec: "EACCES",
    usr: "EROFS",
    etc: "EROFS",
    state: "EROFS",
    other: "EACCES",
    home: "done",
    tmp: "done",
    setuid: "EPERM",
    own: "done",
    give: "EPERM",
  });
});

test("a crash is answered by the next request", async () => {
  await ask({ do: "resolve", path: "/" });
  process.kill(mainPid(), "SIGKILL");
  const reply = await ask({ do: "resolve", path: "/" });
  assert.equal(reply.ok, true);
});

test("they are hardened", () => {
  const output = run("systemd-analyze", "security", "--no-pager", service);
  const exposure = Number(/exposure level for \S+: ([0-9.]+)/.exec(output)?.[1]);
  assert.ok(exposure < 3, `exposure ${exposure}`);
});

async function list(path: string): Promise<HandsReply> {
  return ask({ do: "files.list", target: { path, ...identityOf(path) }, arguments: {} });
}

async function ask(request: HandsRequest): Promise<HandsReply> {
  const connection = connect(paths.handsSocket(person));
  await once(connection, "connect");
  connection.write(jsonLine(request));
  const reply = (await readJsonLines(connection, 31 << 20).next()).value as HandsReply;
  connection.destroy();
  return reply;
}

function identityOf(path: string): { device: string; inode: string } {
  const { dev, ino } = statSync(path, { bigint: true });
  return { device: String(dev), inode: String(ino) };
}

function mainPid(): number {
  return Number(run("systemctl", "show", "-P", "MainPID", service));
}

function run(program: string, ...arguments_: string[]): string {
  return execFileSync(program, arguments_, { encoding: "utf8", timeout: 60_000 });
}
