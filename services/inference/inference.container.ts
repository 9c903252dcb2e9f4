// The service as it runs in the image: its unit and socket, on the booted system, with the weights that ship.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "#contracts/paths";

const unit = "parlance-inference.service";
const overrides = `/run/systemd/system/${unit}.d`;
const probe = {
  unit: "parlance-inference-probe.service",
  // not in /run, which is empty for the service
  script: "/var/lib/inference-probe.mjs",
  found: "/run/inference-probe.json",
};
const hello = { messages: [{ role: "user", content: "What is the capital of France?" }], max_tokens: 12 };

before(() => systemctl("start", "parlance-inference.socket"));
after(() => {
  for (const path of [overrides, `/run/systemd/system/${probe.unit}`, probe.script, probe.found])
    rmSync(path, { recursive: true, force: true });
  systemctl("daemon-reload");
  systemctl("stop", unit);
});

test("the first request starts it, and it answers", async () => {
  systemctl("stop", unit);
  assert.equal(state(), "inactive");
  const answer = (await ask("/v1/chat/completions", hello)) as { choices: { message: { content: string } }[] };
  assert.match(answer.choices[0]?.message.content ?? "", /Paris/);
  assert.equal(state(), "active");
});

test("an ordinary person may ask, and nobody else has to be asked", () => {
  const script = `require("node:http").get({ socketPath: ${JSON.stringify(paths.inferenceSocket)}, path: "/v1/models" }, (r) => process.exit(r.statusCode === 200 ? 0 : 1));`;
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], { uid: 1000, gid: 1000, timeout: 30_000 });
  assert.equal(status, 0, String(stderr));
});

test("it keeps to a JSON schema and tells the probabilities", async () => {
  const schema = { type: "object", properties: { city: { type: "string", maxLength: 40 } } };
  const format = { type: "json_schema", json_schema: { name: "city", schema } };
  const answer = (await ask("/v1/chat/completions", {
    ...hello,
    max_tokens: 60,
    response_format: format,
    logprobs: true,
  })) as { choices: { message: { content: string }; logprobs: { content: unknown[] } }[] };
  const [choice] = answer.choices;
  assert.equal(typeof JSON.parse(choice?.message.content ?? "").city, "string");
  assert.ok((choice?.logprobs.content.length ?? 0) > 3);
});

test("in its confines there is no network, no bus, no home, no other program, and nothing can be written", () => {
  const weights = `${paths.models}/${execFileSync("ls", [paths.models], { encoding: "utf8" }).split("\n")[0] ?? ""}`;
  writeFileSync(probe.script, probeScript(weights), { mode: 0o644 });
  const confined = runConfined();
  const outside = JSON.parse(execFileSync(process.execPath, [probe.script], { encoding: "utf8" }));
  // What succeeds outside shows that the probe itself can succeed.
  assert.deepEqual(outside, {
    readWeights: "done",
    writeWeights: "done",
    addWeights: "done",
    tcp: "ECONNREFUSED",
    udp: "done",
    bus: "done",
    home: "done",
    run: "done",
    state: "done",
    shell: "done",
    init: "done",
  });
  assert.equal(confined["readWeights"], "done");
  assert.match(confined["tcp"] ?? "", /^(EAFNOSUPPORT|EPERM)$/);
  assert.match(confined["udp"] ?? "", /^(EAFNOSUPPORT|EPERM)$/);
  for (const attempt of ["writeWeights", "addWeights", "bus", "home", "run", "state", "shell", "init"])
    assert.match(confined[attempt] ?? "", /^(EROFS|EACCES|EPERM|ENOENT)$/, `${attempt}: ${confined[attempt]}`);
});

test("systemd-analyze security gives it less than 2.0", () => {
  const report = execFileSync("systemd-analyze", ["security", "--no-pager", unit], { encoding: "utf8" });
  const exposure = Number(/Overall exposure level for \S+: ([\d.]+)/.exec(report)?.[1]);
  assert.ok(exposure < 2, `exposure ${exposure}`);
});

test("it leaves when nobody asks, in good order, and the next request starts it again", async () => {
  mkdirSync(overrides, { recursive: true });
  writeFileSync(`${overrides}/idle.conf`, "[Service]\nEnvironment=PARLANCE_IDLE=1\n");
  systemctl("daemon-reload");
  systemctl("restart", unit);
  await ask("/v1/chat/completions", { ...hello, max_tokens: 1 });
  const end = Date.now() + 30_000;
  while (state() !== "inactive" && Date.now() < end) await sleep(100);
  assert.equal(state(), "inactive");
  assert.equal(systemctl("show", "--value", "-p", "Result", unit).trim(), "success");
  assert.ok(await ask("/api/version"));
});

function systemctl(...arguments_: string[]): string {
  return execFileSync("systemctl", arguments_, { encoding: "utf8", timeout: 60_000 });
}

function state(): string {
  return systemctl("show", "--value", "-p", "ActiveState", unit).trim();
}

function ask(path: string, body?: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { socketPath: paths.inferenceSocket, path, method: body ? "POST" : "GET", agent: false, timeout: 60_000 },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () =>
          response.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(`${response.statusCode} ${text}`)),
        );
      },
    );
    outgoing.on("timeout", () => outgoing.destroy(new Error(`no answer from ${path}`))).on("error", reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Runs the probe in a unit that is the service's own in everything but its program. */
function runConfined(): Record<string, string> {
  const text = readFileSync(`/usr/lib/systemd/system/${unit}`, "utf8")
    .replace(/^Requires=.*$/m, "")
    .replace(/^Type=.*$/m, `Type=oneshot\nStandardOutput=truncate:${probe.found}`)
    .replace(/^Restart=.*$/m, "")
    .replace(/^ExecStart=.*$/m, `ExecStart=${paths.node} ${probe.script}`);
  writeFileSync(`/run/systemd/system/${probe.unit}`, text);
  systemctl("daemon-reload");
  systemctl("start", probe.unit);
  return JSON.parse(readFileSync(probe.found, "utf8")) as Record<string, string>;
}

/** Tries each thing and prints, as JSON, "done" or the error's code. */
function probeScript(weights: string): string {
  return `
    import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
    import { spawnSync } from "node:child_process";
    import { createSocket } from "node:dgram";
    import { connect } from "node:net";
    const open = (path, flags) => () => closeSync(openSync(path, flags));
    const make = (directory) => () => rmSync(mkdtempSync(directory + "/probe-"), { recursive: true });
    const wait = (emitter, event) => new Promise((yes, no) => emitter.once(event, yes).once("error", no));
    const attempts = {
      readWeights: open(${JSON.stringify(weights)}, "r"),
      writeWeights: open(${JSON.stringify(weights)}, "r+"),
      addWeights: make(${JSON.stringify(paths.models)}),
      tcp: () => wait(connect(9, "127.0.0.1"), "connect"),
      udp: async () => { const socket = createSocket("udp4"); socket.bind(0, "127.0.0.1"); await wait(socket, "listening"); socket.close(); },
      bus: async () => { const socket = connect("/run/dbus/system_bus_socket"); await wait(socket, "connect"); socket.destroy(); },
      home: () => readdirSync("/home/parlance"),
      run: make("/run"),
      state: make("/var/lib"),
      shell: () => { const { error } = spawnSync("/bin/sh", ["-c", "true"]); if (error) throw error; },
      init: () => readFileSync("/proc/1/status"),
    };
    const found = {};
    for (const [name, attempt] of Object.entries(attempts))
      found[name] = await Promise.resolve().then(attempt).then(() => "done", (error) => error.code ?? String(error));
    console.log(JSON.stringify(found));
  `;
}
