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
import { startClient } from "./client.container.ts";
import { runOperation } from "./run-operation.ts";
import { packagesInstall } from "./tools/packages-install.ts";

/** Made by ci/package-archive.ts. */
const archive = "/usr/lib/parlance-test/package-archive";
const away = "/var/lib/parlance-packages-test";
const moved = ["/etc/apt/sources.list", "/etc/apt/sources.list.d", "/var/lib/apt/lists"];

/** A person whom polkit answers no. */
const other = 1001;

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

test("software is found by what it is called and by what it does, and told about, to anyone", async () => {
  await using client = startClient(other);
  const search = (query: string) => client.tool<Results["packages.search"]>("packages.search", { query });
  const { packages, total } = await search("Cowsay");
  assert.equal(total, packages.length);
  assert.deepEqual(packages[0], { package: "cowsay", summary: packages[0]!.summary, installed: false });
  assert.ok((await search("talking cow")).packages.some((one) => one.package === "cowsay"));
  for (const nothing of [".*", "^cowsay$", "-o", "--names-only", "no-such-thing at all", "c.wsay", "\u0441owsay"])
    assert.ok(!(await search(nothing)).packages.some((one) => one.package === "cowsay"), nothing);
  await client.refuses(systemApiErrors.invalidArguments, /query/, "Call", "packages.search", { query: "" });
  await client.refuses(systemApiErrors.invalidArguments, /query/, "Call", "packages.search", {
    query: "x".repeat(300),
  });
  await client.refuses(systemApiErrors.failed, /no word/, "Call", "packages.search", { query: " " });

  const info = await client.tool<Results["packages.info"]>("packages.info", { package: "cowsay" });
  assert.deepEqual([info.package, info.installed], ["cowsay", null]);
  assert.match(info.candidate!, /^3\./);
  assert.match(info.summary, /cow/);
  assert.ok(info.description.length > 50 && info.download! > 1000 && info.size! > 1000);
  const bash = await client.tool<Results["packages.info"]>("packages.info", { package: "bash" });
  assert.equal(bash.installed, execFileSync("dpkg-query", ["-W", "-f", "${Version}", "bash"]).toString());
  await client.refuses(systemApiErrors.notFound, /did you mean cowsay/, "Call", "packages.info", { package: "cowsya" });
  for (const name of tricks)
    await client.refuses(systemApiErrors.invalidArguments, /package: must/, "Call", "packages.info", { package: name });
});

test("a name may end with +, as g++ does, and means that package and never an installation", async () => {
  await using client = startClient(1000);
  for (const name of ["no-such-thing++", "cowsay+"]) {
    const missing = new RegExp(`there is no package ${name.replaceAll("+", "\\+")}`);
    await client.refuses(systemApiErrors.notFound, missing, "Prepare", "packages.install", { packages: [name] });
    await client.refuses(systemApiErrors.notFound, /not installed/, "Prepare", "packages.remove", { packages: [name] });
  }
  assert.equal(isInstalled("cowsay"), false);
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
  // What an installation that failed has fetched may be kept.
  execFileSync("apt-get", ["clean"]);
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

test("what would be removed is shown with its version, and more than was named has to be typed", async () => {
  const alone = await prepareTool("packages.remove", { packages: ["cowsay"] });
  assert.match(alone.preview.summary, /^Remove cowsay 3\.\S+ \(\d+ kB freed\)$/);
  assert.deepEqual([alone.preview.effect, alone.preview.targets.length], ["change", 1]);
  assert.match(alone.preview.undo!, /^install cowsay again/);
  const { preview } = await prepareTool("packages.remove", { packages: ["perl"] });
  assert.deepEqual([preview.effect, preview.confirm], ["destroy", "perl"]);
  assert.match(preview.reason, /it also removes .*cowsay/);
  assert.ok(
    preview.targets.some((target) => /^cowsay 3\./.test(target)),
    preview.targets.join(", "),
  );
});

test("what Parlance needs is not removed, and what every system needs only when it is typed", async () => {
  for (const name of ["systemd", "dbus", "polkitd", "network-manager", "bubblewrap"])
    await assert.rejects(prepareTool("packages.remove", { packages: [name] }), {
      type: systemApiErrors.denied,
      message: new RegExp(`Parlance itself needs .*${name}`),
    });
  const { preview } = await prepareTool("packages.remove", { packages: ["hostname"] });
  assert.equal(preview.effect, "destroy");
  assert.match(preview.reason, /not thought to work without hostname/);
  assert.match(preview.summary, /ESSENTIAL/);
});

test("what is not installed is not removed or updated, and names that apt would read otherwise are refused", async () => {
  for (const tool of ["packages.remove", "packages.update"]) {
    const typed = prepareTool(tool, { packages: ["cowsya"] });
    await assert.rejects(typed, { type: systemApiErrors.notFound, message: /not installed; did you mean cowsay/ });
    for (const name of tricks)
      await assert.rejects(prepareTool(tool, { packages: [name] }), { type: systemApiErrors.invalidArguments }, name);
  }
  for (const name of tricks)
    for (const operation of ["simulate-remove", "simulate-update"] as const)
      await assert.rejects(operate(operation, { packages: [name] }), { message: /must match pattern/ }, name);
});

test("a removal that is not what was agreed to does nothing", async () => {
  const { remove } = await operate("simulate-remove", { packages: ["cowsay"] });
  for (const expected of [
    remove.map((one) => ({ ...one, version: "1" })),
    [...remove, { package: "perl", version: "1" }],
  ])
    await assert.rejects(operate("remove", { packages: ["cowsay"], expect: { install: [], remove: expected } }), {
      type: systemApiErrors.changed,
    });
  assert.equal(isInstalled("cowsay"), true);
});

test("nothing is removed or updated without polkit's yes", async () => {
  await using stranger = startClient(other);
  for (const tool of ["packages.remove", "packages.update"]) {
    const { id, decision, digest } = await stranger.prepare(tool, { packages: ["cowsay"] });
    assert.equal(decision, "ask");
    await stranger.refuses(systemApiErrors.notAuthorized, /polkit did not authorise/, "Commit", id, digest);
  }
  assert.equal(isInstalled("cowsay"), true);
});

test("a commit removes exactly what was shown, and leaves what it needed", async () => {
  const { id, digest, preview } = await prepareTool("packages.remove", { packages: ["cowsay"] });
  const { outcome, result } = await commit(id, digest);
  assert.equal(outcome, "done", JSON.stringify(result));
  const { removed } = result as unknown as Results["packages.remove"];
  assert.deepEqual(
    removed.map((one) => `${one.package} ${one.version}`),
    preview.targets,
  );
  assert.deepEqual([isInstalled("cowsay"), isInstalled("perl")], [false, true]);
});

test("with everything at its newest version an update has nothing to do", async () => {
  const { id, digest, preview } = await prepareTool("packages.update", { packages: ["perl"] });
  assert.match(preview.summary, /^Perl is in the newest version/);
  assert.deepEqual((await commit(id, digest)).result, { updated: [], held: [] });
});

test("an update brings what is newer, by name and all of it, and nothing is marked as asked for", async () => {
  for (const arguments_ of [{ packages: ["archive-probe"] }, {}]) {
    if (!isInstalled("archive-probe"))
      await (await prepareDirectly(["archive-probe"])).run(() => {}, new AbortController().signal);
    execFileSync("apt-mark", ["auto", "archive-probe"]);
    makeOlder("archive-probe");
    const { id, digest, preview } = await prepareTool("packages.update", arguments_);
    assert.ok(preview.targets.includes("archive-probe 1.0"), preview.targets.join(", "));
    assert.match(preview.summary, /^Update (archive-probe 1\.0|\d+ packages?)/);
    assert.deepEqual([preview.effect, preview.undo], ["change", null]);
    const { outcome, result } = await commit(id, digest);
    assert.equal(outcome, "done", JSON.stringify(result));
    const { updated } = result as unknown as Results["packages.update"];
    assert.ok(updated.some((one) => one.package === "archive-probe" && one.version === "1.0"));
    assert.match(execFileSync("dpkg-query", ["-W", "-f", "${Version}", "archive-probe"]).toString(), /^1\.0$/);
    assert.match(execFileSync("apt-mark", ["showauto"]).toString(), /^archive-probe$/m);
  }
  execFileSync("dpkg", ["--purge", "archive-probe"]);
});

test("no request, socket or unit is left behind", () => {
  assert.deepEqual(readdirSync(paths.operations), []);
  assert.equal(execFileSync("systemctl", ["list-units", "--all", "--plain", "-q", "parlance-op-*"]).toString(), "");
});

const tricks = [
  ...["bash-", "cowsay-", "cowsay/stable", "cowsay=1", "cowsay:amd64", "cow*", "^cowsay", "desktop^"],
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

/** Has dpkg believe that a package is there in an older version: the archive has but one of each. */
function makeOlder(name: string): void {
  const file = "/var/lib/dpkg/status";
  const paragraph = new RegExp(`(^Package: ${name}\\n(?:.+\\n)*?Version: ).*$`, "m");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(
      paragraph, // apt knows a file that changed by its size, or by the second.
      (_, start: string) => `${start}0.9~older`,
    ),
  );
}

const prepare = (packages: readonly string[]) => prepareTool("packages.install", { packages });

async function prepareTool(
  tool: string,
  arguments_: object,
): Promise<{ id: string; preview: Preview; digest: string }> {
  const request = [tool, JSON.stringify(arguments_), {}];
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
