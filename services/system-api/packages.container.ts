// Packages through the System API, from a small signed archive that this test serves: real bus, systemd, apt and dpkg.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import type { Operation, OperationRequest } from "#contracts/operation";
import { paths } from "#contracts/paths";
import { type JobData, type Outcome, type Preview, systemApi, systemApiErrors } from "#contracts/system-api";
import type { Results } from "#contracts/tools";
import { type Bus, connectSystemBus } from "#kit/bus";
import { runOperation } from "./run-operation.ts";
import { packagesInstall } from "./tools/packages-install.ts";

/** Made by ci/package-archive.ts. */
const archive = "/usr/lib/parlance-test/package-archive";
const away = "/var/lib/parlance-packages-test";
const moved = ["/etc/apt/sources.list", "/etc/apt/sources.list.d", "/var/lib/apt/lists"];

let bus: Bus;
let server: Server;
/** Changes what the server sends: gives back other bytes, or null to never answer. */
let tamper: (file: string, bytes: Buffer) => Buffer | null;
const requests: string[] = [];

before(async () => {
  bus = await connectSystemBus();
  assert.ok(
    existsSync(`${archive}/InRelease`),
    `${archive} is missing: packageArchive of ci/package-archive.ts makes it`,
  );
  mkdirSync(away);
  for (const path of moved) if (existsSync(path)) execFileSync("mv", [path, `${away}/${path.replaceAll("/", "_")}`]);
  mkdirSync("/etc/apt/sources.list.d");
  mkdirSync("/var/lib/apt/lists/partial", { recursive: true });
  server = createServer((request, response) => {
    const file = basename(decodeURIComponent(request.url ?? ""));
    requests.push(file);
    if (!existsSync(`${archive}/${file}`)) return void response.writeHead(404).end();
    const bytes = tamper(file, readFileSync(`${archive}/${file}`));
    if (bytes !== null) response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  useSource(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

after(() => {
  for (const path of moved) {
    const kept = `${away}/${path.replaceAll("/", "_")}`;
    rmSync(path, { recursive: true, force: true });
    if (existsSync(kept)) execFileSync("mv", [kept, path]);
  }
  rmSync(away, { recursive: true });
  server.closeAllConnections();
  server.close();
  bus.disconnect();
});

beforeEach(() => {
  tamper = (_file, bytes) => bytes;
  requests.length = 0;
});

for (const [what, file] of [
  ["an index whose signature is broken", "InRelease"],
  ["an index that is not the signed one", "Packages"],
] as const)
  test(`${what} is not used`, async () => {
    tamper = (name, bytes) => (name === file ? changeByte(bytes, bytes.indexOf("cowsay") + 1 || 200) : bytes);
    await assert.rejects(prepareDirectly(["cowsay"]), {
      type: systemApiErrors.unavailable,
      message: /index could not be fetched/,
    });
    assert.ok(requests.includes(file), `${file} was asked for`);
    forgetIndex();
  });

test("without an index one is fetched, and the preview says what would be installed", async () => {
  const { preview } = await prepare(["cowsay"]);
  assert.ok(requests.includes("InRelease"));
  assert.match(preview.summary, /^Install cowsay \S+ and \d+ packages it needs \(\d+\.\d MB to download\)$/);
  assert.match(preview.exact.join("\n"), /^apt-get install .*\bcowsay=\S+/);
  assert.ok(
    preview.targets.some((target) => /^perl \d/.test(target)),
    preview.targets.join(", "),
  );
  assert.match(preview.undo ?? "", /^remove cowsay/);
  assert.deepEqual([preview.effect, preview.confirm], ["change", null]);
  assert.equal(isInstalled("cowsay"), false);
});

test("names that apt would read as something else are refused by the schema, and again by the operation", async () => {
  for (const name of tricks) {
    await assert.rejects(prepare([name]), { type: systemApiErrors.invalidArguments }, name);
    await assert.rejects(
      prepareDirectly([name]),
      { type: systemApiErrors.failed, message: /must match pattern/ },
      name,
    );
  }
  assert.equal(isInstalled("bash"), true);
});

test("a name that is not in the index is not found, even when it is a pattern of one that is", async () => {
  for (const name of ["cow.ay", "cowsa.", "co.*y"].filter((name) => /^[a-z0-9.]+$/.test(name) && !name.endsWith(".")))
    await assert.rejects(prepare([name]), { type: systemApiErrors.notFound, message: /cowsay/ }, name);
  await assert.rejects(prepare(["cowsya"]), { type: systemApiErrors.notFound, message: /did you mean cowsay\?/ });
  await assert.rejects(prepare(["cowsay", "no-such-thing-at-all"]), { type: systemApiErrors.notFound });
});

test("nothing is installed without the digest of what was shown", async () => {
  const { id } = await prepare(["cowsay"]);
  await assert.rejects(commit(id, "0".repeat(64)), { type: systemApiErrors.changed });
  assert.equal(isInstalled("cowsay"), false);
});

test("an operation does nothing when apt would do something else than what was agreed to", async () => {
  const { named, install } = await simulate("cowsay");
  const less = install.filter((one) => one.package !== "perl");
  const other = install.map((one) => (one.package === "perl" ? { ...one, version: "5.0-1" } : one));
  for (const expected of [less, other])
    await assert.rejects(operate("install", { packages: named, expect: { install: expected, remove: [] } }), {
      type: systemApiErrors.changed,
    });
  assert.equal(isInstalled("cowsay"), false);
});

test("a package that is not the signed one is refused", async () => {
  tamper = (name, bytes) => (name.startsWith("cowsay_") ? changeByte(bytes, bytes.length - 100) : bytes);
  const { id, digest } = await prepare(["cowsay"]);
  const { outcome, result } = await commit(id, digest);
  assert.equal(outcome, "failed");
  assert.match(result.message ?? "", /Hash Sum mismatch|Hashes|mismatch/i);
  assert.equal(isInstalled("cowsay"), false);
});

test("while it fetches an installation can be cancelled, and nothing is left of it", async () => {
  tamper = (name, bytes) => (name.startsWith("perl-modules") ? null : bytes);
  const prepared = await prepareDirectly(["cowsay"]);
  const cancel = new AbortController();
  const running = prepared.run(({ progress }) => /Retrieving/.test(progress) && cancel.abort(), cancel.signal);
  await assert.rejects(running, /cancelled before anything was changed/);
  assert.equal(isInstalled("cowsay"), false);
  assert.equal(spawnSync("pgrep", ["apt-get"]).status, 1, "no apt-get is left");
});

test("a commit installs exactly what was shown, tells how it goes, and marks what came along", async () => {
  const { id, digest, preview } = await prepare(["cowsay"]);
  const { outcome, result, progress } = await commit(id, digest);
  assert.equal(outcome, "done", JSON.stringify(result));
  assert.deepEqual(result.installed?.map((one) => `${one.package} ${one.version}`).sort(), [...preview.targets].sort());
  assert.ok(isInstalled("cowsay") && isInstalled("perl"));
  for (const step of [/^Unpacking cowsay/, /^Configuring cowsay/])
    assert.ok(
      progress.some((line) => step.test(line)),
      `${step}: ${progress.join("; ")}`,
    );
  const automatic = execFileSync("apt-mark", ["showauto"]).toString().split("\n");
  assert.deepEqual([automatic.includes("perl"), automatic.includes("cowsay")], [true, false]);
  assert.match(execFileSync("/usr/games/cowsay", ["moo"]).toString(), /< moo >/);
});

test("what is installed already is said to be", async () => {
  const { id, digest, preview } = await prepare(["cowsay"]);
  assert.match(preview.summary, /^cowsay is already installed/);
  assert.deepEqual((await commit(id, digest)).result, { installed: [] });
});

test("maintainer scripts work, services start, and a cancel that comes too late is told so", async () => {
  writeFileSync("/etc/archive-probe.conf", "setting = mine\n");
  const prepared = await prepareDirectly(["archive-probe"]);
  const cancel = new AbortController();
  const progress: string[] = [];
  const { installed } = await prepared.run((data) => {
    progress.push(data.progress);
    if (/^Unpacking/.test(data.progress)) cancel.abort();
  }, cancel.signal);
  assert.deepEqual(installed, [{ package: "archive-probe", version: "1.0" }]);
  assert.ok(
    progress.some((line) => /too late to cancel/.test(line)),
    progress.join("; "),
  );
  assert.equal(execFileSync("systemctl", ["is-active", "archive-probe"]).toString(), "active\n");
  assert.match(readFileSync("/etc/passwd", "utf8"), /^archive-probe:/m);
  assert.equal(readFileSync("/etc/archive-probe.conf", "utf8"), "setting = mine\n", "the person's file stayed");
  const unit = execFileSync("systemctl", ["show", "-P", "ControlGroup", "archive-probe"]).toString();
  assert.match(unit, /system\.slice/, "the service is systemd's and not the operation's");
});

test("an archive in a folder of the machine serves as well", async () => {
  execFileSync("dpkg", ["--purge", "archive-probe"]);
  cpSync(archive, `${away}/archive`, { recursive: true });
  execFileSync("chmod", ["0755", away]);
  useSource(`file:${away}/archive`);
  forgetIndex();
  const { installed } = await (await prepareDirectly(["archive-probe"])).run(() => {}, new AbortController().signal);
  assert.deepEqual(installed, [{ package: "archive-probe", version: "1.0" }]);
  execFileSync("dpkg", ["--purge", "archive-probe"]);
});

test("no request, socket or unit is left behind", () => {
  assert.deepEqual(readdirSync(paths.operations), []);
  assert.equal(execFileSync("systemctl", ["list-units", "--all", "--plain", "-q", "parlance-op-*"]).toString(), "");
});

const tricks = [
  ...["bash-", "bash+", "cowsay-", "cowsay/stable", "cowsay=1", "cowsay:amd64", "cow*", "^cowsay", "desktop^"],
  ...[
    "?name(bash)",
    "~nbash",
    "-y",
    "--allow-unauthenticated",
    "../cowsay.deb",
    "/tmp/x.deb",
    "",
    "bash cowsay",
    "bash\n",
  ],
];

function useSource(uri: string): void {
  writeFileSync("/etc/apt/sources.list", `deb [signed-by=${archive}/archive.gpg] ${uri} ./\n`);
}

function forgetIndex(): void {
  rmSync("/var/lib/apt/lists", { recursive: true });
  mkdirSync("/var/lib/apt/lists/partial", { recursive: true });
}

function changeByte(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

const isInstalled = (name: string): boolean =>
  /^Status: install ok installed$/m.test(spawnSync("dpkg-query", ["--status", name]).stdout.toString());

interface Run {
  run(report: (data: { progress: string }) => void, signal: AbortSignal): Promise<Results["packages.install"]>;
}

async function prepareDirectly(packages: readonly string[]): Promise<Run> {
  const caller = { sender: bus.name, uid: 0 };
  const prepared = await packagesInstall.prepare({ packages: [...packages] }, { bus, caller, id: randomUUID() });
  return { run: (report, signal) => prepared.run((data) => "progress" in data && report(data), signal) };
}

const operate = <Name extends Operation>(name: Name, request: OperationRequest<Name>) =>
  runOperation(bus, randomUUID(), name, request, () => {}, new AbortController().signal);

async function simulate(name: string) {
  const { named, install } = await operate("simulate-install", { packages: [name] });
  return { named: [...named], install: [...install] };
}

async function prepare(packages: readonly string[]): Promise<{ id: string; preview: Preview; digest: string }> {
  const request = ["packages.install", JSON.stringify({ packages }), {}];
  const [id, , preview, digest] = await bus.call(api, "Prepare", "ssa{sv}", request);
  return { id: id as string, preview: JSON.parse(preview as string) as Preview, digest: digest as string };
}

async function commit(id: string, digest: string): Promise<Finished> {
  const progress: string[] = [];
  const finished = Promise.withResolvers<Finished>();
  const own = { sender: systemApi.bus, path: systemApi.path, interface: systemApi.interface };
  const deaf = await Promise.all([
    bus.subscribe({ ...own, member: "Progress", arg0: id }, ([, text]) => {
      const data = JSON.parse(text as string) as JobData;
      if ("progress" in data) progress.push(data.progress);
    }),
    bus.subscribe({ ...own, member: "Done", arg0: id }, ([, outcome, result]) =>
      finished.resolve({ outcome: outcome as Outcome, result: JSON.parse(result as string), progress }),
    ),
  ]);
  try {
    await bus.call(api, "Commit", "ss", [id, digest]);
    return await finished.promise;
  } finally {
    await Promise.all(deaf.map((off) => off()));
  }
}

interface Finished {
  readonly outcome: Outcome;
  readonly result: Partial<Results["packages.install"]> & { readonly message?: string };
  readonly progress: readonly string[];
}

const api = { destination: systemApi.bus, path: systemApi.path, interface: systemApi.interface };
