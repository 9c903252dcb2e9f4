// What the assistant's own unit can reach: a probe takes the place of its program, with every setting of the unit kept.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "#contracts/paths";

const person = 1000;
const dropIn = `/run/systemd/system/parlance-assistant@${person}.service.d`;
const probe = `${paths.library}/assistant-probe.mjs`;

before(async () => {
  systemctl("start", `user@${person}.service`);
  await socketIsThere();
});

after(() => {
  rmSync(dropIn, { recursive: true, force: true });
  rmSync(probe, { force: true });
  systemctl("daemon-reload");
  systemctl("stop", `parlance-assistant@${person}.service`);
});

test("a person's login starts their assistant's socket, and their words get a plan", async () => {
  const answer = await ask(JSON.stringify({ utterance: "list all files in my home directory" }));
  assert.deepEqual(answer["calls"], [{ tool: "files.list", arguments: { path: "~" } }]);
  assert.equal(answer["via"], "intent");
});

test("what no template knows is understood by the model, in the languages that it was trained in", async () => {
  for (const [utterance, calls] of [
    [
      "be a dear and let the nginx service have a fresh start",
      [{ tool: "services.restart", arguments: { service: "nginx" } }],
    ],
    [
      "der nginx spinnt, starte den dienst doch mal neu",
      [{ tool: "services.restart", arguments: { service: "nginx" } }],
    ],
    ["la memoria está casi llena, enséñame cuánta queda libre", [{ tool: "system.memory", arguments: {} }]],
  ] as const) {
    const answer = await ask(JSON.stringify({ utterance }));
    assert.deepEqual(answer["calls"], calls, utterance);
  }
});

test("a step that takes a result gets it, and what is not clear is asked", async () => {
  const calls = [
    { tool: "files.list", arguments: { path: "~" } },
    { tool: "files.delete", arguments: { path: { $from: 0 } } },
  ];
  const entries = [
    { name: "a", size: 1 },
    { name: "b", size: 2 },
  ];
  const step = { calls, results: [{ path: "/home/tom", entries }] };
  const biggest = await ask(JSON.stringify({ utterance: "list my files and delete the biggest", step }));
  assert.deepEqual(biggest["calls"], [{ tool: "files.delete", arguments: { path: "/home/tom/b" } }]);
  const unclear = await ask(JSON.stringify({ utterance: "list my files and delete one", step }));
  assert.equal(unclear["kind"], "question");
});

test("the service runs as a user of its own, neither root nor the person", () => {
  const pid = systemctl("show", "-P", "MainPID", `parlance-assistant@${person}.service`).trim();
  const uid = Number(execFileSync("stat", ["-c", "%u", `/proc/${pid}`], { encoding: "utf8" }));
  assert.ok(uid >= 61184 && uid <= 65519, `uid ${uid} is a dynamic one`);
});

test("nobody else can open a person's socket", () => {
  const script = `require("node:net").connect(${JSON.stringify(paths.assistantSocket(person))}).on("connect",()=>console.log("open")).on("error",e=>console.log(e.code))`;
  const other = spawnSync("runuser", ["-u", "other", "--", paths.node, "-e", script], {
    encoding: "utf8",
    timeout: 20_000,
  });
  assert.equal(other.stdout.trim(), "EACCES", other.stderr);
});

test("nothing is reachable from the assistant but inference", async () => {
  const found = await askProbe();
  assert.deepEqual(found["interfaces"], ["lo"]);
  for (const socket of [
    "/run/dbus/system_bus_socket",
    `/run/user/${person}/bus`,
    "/run/systemd/private",
    "/run/systemd/journal/stdout",
  ])
    assert.match(String(found[`connect ${socket}`]), /^(ENOENT|EACCES)$/, socket);
  assert.match(String(found["tcp"]), /^(EAFNOSUPPORT|EPERM|EACCES|ENETUNREACH)$/);
  assert.match(String(found["home"]), /^(EACCES|ENOENT)$|^\[\]$/);
  assert.match(String(found["root home"]), /^(EACCES|ENOENT)$|^\[\]$/);
  assert.equal(found["others' processes"], "0");
  assert.match(String(found["environment of 1"]), /^(EACCES|ENOENT|EPERM)$/);
  for (const name of Object.keys(found).filter((key) => key.startsWith("exec ")))
    assert.match(String(found[name]), /^(EACCES|EPERM|ENOENT)$/, name);
  for (const name of Object.keys(found).filter((key) => key.startsWith("write ")))
    assert.match(String(found[name]), /^(EROFS|EACCES|EPERM|ENOENT)$/, name);
  // The file system's own mount points of systemd for the unit stand there too; what is in them is the unit's.
  const run = (found["run"] as string[]).filter((path) => !/^\/run\/systemd(\/|$)/.test(path));
  assert.deepEqual(
    run.filter((path) => path !== paths.inferenceSocket),
    run.length > 0 ? [paths.runtime] : [],
  );
});

async function askProbe(): Promise<Record<string, unknown>> {
  writeFileSync(probe, probeProgram, { mode: 0o644 });
  mkdirSync(dropIn, { recursive: true });
  writeFileSync(`${dropIn}/probe.conf`, `[Service]\nExecStart=\nExecStart=${paths.node} ${probe}\n`);
  systemctl("daemon-reload");
  systemctl("stop", `parlance-assistant@${person}.service`);
  return await ask("{}");
}

/** Tries everything it must not be able to do and answers on the assistant's own socket with what came of it. */
const probeProgram = `
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, connect } from "node:net";
const tried = (act) => { try { return String(act()); } catch (error) { return error.code ?? String(error); } };
const reached = (where) => new Promise((resolve) => {
  try { connect(where).on("connect", () => resolve("open")).on("error", (error) => resolve(error.code)); }
  catch (error) { resolve(error.code); }
});
const found = { interfaces: [...readFileSync("/proc/self/net/dev", "utf8").matchAll(/^\\s*(\\w+):/gm)].map(([, name]) => name) };
for (const path of ["/run/dbus/system_bus_socket", "/run/user/${person}/bus", "/run/systemd/private", "/run/systemd/journal/stdout"])
  found["connect " + path] = await reached({ path });
found.tcp = await reached({ host: "127.0.0.1", port: 9 });
found.home = tried(() => JSON.stringify(readdirSync("/home")));
found["root home"] = tried(() => JSON.stringify(readdirSync("/root")));
found["environment of 1"] = tried(() => readFileSync("/proc/1/environ"));
found["others' processes"] = tried(() => readdirSync("/proc").filter((name) => /^\\d+$/.test(name) && name !== String(process.pid)).length);
for (const program of ["/bin/sh", "/usr/bin/env", "/usr/bin/apt-get", "/usr/bin/python3", "/usr/bin/bash"])
  found["exec " + program] = tried(() => execFileSync(program, ["-c", "true"], { timeout: 5000 }) && "ran");
for (const path of ["/etc/x", "/var/x", "/run/x", "/usr/x", "/home/parlance/.bashrc", "/x"])
  found["write " + path] = tried(() => { writeFileSync(path, "x"); return "written"; });
const walk = (folder) => {
  try { return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => [folder + "/" + entry.name, ...(entry.isDirectory() ? walk(folder + "/" + entry.name) : [])]); }
  catch { return []; }
};
found.run = walk("/run");
createServer((connection) => connection.on("data", () => connection.end(JSON.stringify(found) + "\\n"))).listen({ fd: 3 });
`;

async function ask(line: string): Promise<Record<string, unknown>> {
  const connection = connect({ path: paths.assistantSocket(person) });
  connection.setTimeout(30_000, () => connection.destroy(new Error("no answer within 30 s")));
  connection.write(`${line}\n`);
  let text = "";
  for await (const part of connection) {
    text += String(part);
    if (text.includes("\n")) break;
  }
  return JSON.parse(text) as Record<string, unknown>;
}

async function socketIsThere(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (spawnSync("test", ["-S", paths.assistantSocket(person)]).status === 0) return;
    await sleep(100);
  }
  throw new Error(`${paths.assistantSocket(person)} did not come within 10 s of the login`);
}

function systemctl(...arguments_: string[]): string {
  return execFileSync("systemctl", arguments_, { encoding: "utf8", timeout: 60_000 });
}
