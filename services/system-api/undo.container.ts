// The way back, on the booted system: what the machine is before a change and after its undo, compared by what it holds.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Change } from "#contracts/history";
import { paths } from "#contracts/paths";
import { systemApiErrors } from "#contracts/system-api";
import { type Client, run, runAs, startClient, tryRun } from "./client.container.ts";
import { useTestArchive } from "./test-archive.container.ts";

const person = 1000;
const home = "/home/parlance";
const folder = `${home}/undo`;
const trash = `${home}/.local/share/Trash`;
const unit = (name: string): string => `/run/systemd/system/undo-${name}.service`;

before(() => {
  writeFileSync(unit("one"), "[Service]\nExecStart=sleep infinity\n");
  writeFileSync(unit("rival"), "[Unit]\nConflicts=undo-one.service\n[Service]\nExecStart=sleep infinity\n");
  run("systemctl", "daemon-reload");
});

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(trash, { recursive: true, force: true });
  rmSync(paths.history(person), { force: true });
  runAs(person, "mkdir", folder);
  asPerson(
    `cd ${folder}; echo one > a; echo two > b; mkdir -p full/deep; echo x > full/deep/x; ln -s a link; chmod 600 b`,
  );
});

after(() => {
  tryRun("systemctl", "stop", "undo-one.service", "undo-rival.service");
  for (const name of ["one", "rival"]) rmSync(unit(name));
  rmSync(folder, { recursive: true, force: true });
  run("systemctl", "daemon-reload");
});

/** Each change of files, all of which leave the folder and the trash as they were when they are taken back. */
const ofFiles: readonly (readonly [what: string, tool: string, arguments_: object])[] = [
  ["a new file", "files.write", { path: `${folder}/new`, text: "text" }],
  ["what was added", "files.write", { path: `${folder}/a`, text: "more", append: true }],
  ["a text that was replaced", "files.write", { path: `${folder}/b`, text: "other", replace: true }],
  ["a text that was replaced through a link", "files.write", { path: `${folder}/link`, text: "o", replace: true }],
  ["a directory", "files.make_directory", { path: `${folder}/new` }],
  ["a copied file", "files.copy", { from: `${folder}/a`, to: `${folder}/copy` }],
  ["a copied tree", "files.copy", { from: `${folder}/full`, to: `${folder}/copy` }],
  ["a copied link", "files.copy", { from: `${folder}/link`, to: `${folder}/copy` }],
  ["a copy over a file", "files.copy", { from: `${folder}/a`, to: `${folder}/b`, replace: true }],
  ["a copy over a link itself", "files.copy", { from: `${folder}/b`, to: `${folder}/link`, replace: true }],
  ["a name", "files.move", { from: `${folder}/a`, to: `${folder}/renamed` }],
  ["a moved tree", "files.move", { from: `${folder}/full`, to: `${folder}/moved` }],
  ["a move into a directory", "files.move", { from: `${folder}/a`, to: `${folder}/full` }],
  ["a move over a file", "files.move", { from: `${folder}/a`, to: `${folder}/b`, replace: true }],
  ["a move to another file system", "files.move", { from: `${folder}/full`, to: "/tmp/undo-moved" }],
  ["a deleted file", "files.delete", { path: `${folder}/a` }],
  ["a deleted tree", "files.delete", { path: `${folder}/full` }],
  ["a deleted link", "files.delete", { path: `${folder}/link` }],
];

for (const [what, tool, arguments_] of ofFiles)
  test(`${tool}: ${what} is taken back, and all is as it was`, async () => {
    await using client = startClient(person);
    // The first thing in a trash makes its folders.
    await client.does("files.delete", {
      path: (await client.does<{ path: string }>("files.write", { path: `${folder}/t`, text: "" })).path,
    });
    const first = snapshot();
    const { preview } = await client.does<object>(tool, arguments_);
    assert.notEqual(preview.undo, null, "that it can be is said beforehand");
    assert.notDeepEqual(snapshot(), first, "it did something");
    const back = await client.takesBack();
    assert.match(back.summary, /^Take back "/);
    assert.equal(back.effect, "change");
    assert.deepEqual(snapshot(), first);
    const [change] = (await history(client)).slice(-1);
    assert.deepEqual([change!.tool, change!.state, change!.summary], [tool, "undone", preview.summary]);
  });

test("ten changes are taken back in order, the last one first", async () => {
  await using client = startClient(person);
  const snapshots = [snapshot()];
  for (const [tool, arguments_] of chain) {
    await client.does(tool, arguments_);
    snapshots.push(snapshot());
  }
  for (let left = chain.length - 1; left >= 0; left -= 1) {
    await client.takesBack();
    assert.deepEqual(withoutTrash(snapshot()), withoutTrash(snapshots[left]!), `after ${left} of them`);
  }
  await client.refuses(systemApiErrors.notFound, /nothing to take back/, "PrepareUndo", 0);
});

test("out of order what does not depend on later changes is taken back, and what does is refused and untouched", async () => {
  await using client = startClient(person);
  const first = snapshot();
  for (const [tool, arguments_] of chain) await client.does(tool, arguments_);
  const numbers = chain.map((_, index) => index + 1);
  const refused: number[] = [];
  for (const number of [...numbers.filter((one) => one % 2 === 1), ...numbers.filter((one) => one % 2 === 0)]) {
    const before = snapshot();
    const why = await client.takesBack(number).then(
      () => null,
      (error: { type: string; message: string }) => error,
    );
    if (why === null) continue;
    assert.equal(why.type, systemApiErrors.changed, why.message);
    assert.deepEqual(snapshot(), before, "nothing was done");
    refused.push(number);
  }
  assert.deepEqual(refused, [1, 5], "what later ones built on waits for them");
  // In the order in which they can go.
  for (const number of refused.toSorted((a, b) => b - a)) await client.takesBack(number);
  assert.deepEqual(withoutTrash(snapshot()), withoutTrash(first));
});

/** Of these 1 and 2 need what 3 moved away, and 5 what 6 added to. */
const chain: readonly (readonly [string, object])[] = [
  ["files.make_directory", { path: `${folder}/project` }],
  ["files.write", { path: `${folder}/project/plan`, text: "plan" }],
  ["files.move", { from: `${folder}/project`, to: `${folder}/idea` }],
  ["files.delete", { path: `${folder}/full` }],
  ["files.write", { path: `${folder}/list`, text: "milk" }],
  ["files.write", { path: `${folder}/list`, text: "bread", append: true }],
  ["files.write", { path: `${folder}/a`, text: "other", replace: true }],
  ["files.copy", { from: `${folder}/b`, to: `${folder}/b2` }],
  ["services.start", { service: "undo-one" }],
  ["files.move", { from: `${folder}/b`, to: `${folder}/b3` }],
];

for (const [what, tool, arguments_, touch] of [
  ["a new file that was written to", "files.write", { path: `${folder}/new`, text: "t" }, "echo mine >> new"],
  ["a new file that was replaced", "files.write", { path: `${folder}/new`, text: "t" }, "rm new; echo mine > new"],
  ["a new file that is gone", "files.write", { path: `${folder}/new`, text: "t" }, "rm new"],
  ["a new file that was opened to others", "files.write", { path: `${folder}/new`, text: "t" }, "chmod 666 new"],
  ["a text that was changed again", "files.write", { path: `${folder}/a`, text: "t", replace: true }, "echo mine > a"],
  ["a text that was added to", "files.write", { path: `${folder}/a`, text: "t", append: true }, "echo mine >> a"],
  ["a directory with something in it", "files.make_directory", { path: `${folder}/new` }, "touch new/mine"],
  ["a copy that was changed deep down", "files.copy", { from: `${folder}/full`, to: `${folder}/c` }, "touch c/deep/x"],
  ["a name that is taken again", "files.move", { from: `${folder}/a`, to: `${folder}/z` }, "echo mine > a"],
  ["what was moved on", "files.move", { from: `${folder}/a`, to: `${folder}/z` }, "mv z y"],
  ["a deleted file whose name is taken", "files.delete", { path: `${folder}/a` }, "echo mine > a"],
  ["a deleted file that is in no trash any more", "files.delete", { path: `${folder}/a` }, `rm -r ${trash}`],
  [
    "a link in the place of a directory",
    "files.make_directory",
    { path: `${folder}/new` },
    "rmdir new; ln -s full new",
  ],
] as const)
  test(`what was touched since stays: ${what}`, async () => {
    await using client = startClient(person);
    await client.does(tool, arguments_);
    await sleep(20);
    asPerson(`cd ${folder}; ${touch}`);
    const before = snapshot();
    await client.refuses(systemApiErrors.changed, /./, "PrepareUndo", 0);
    assert.deepEqual(snapshot(), before);
  });

test("what changes between the question and the yes is not taken back", async () => {
  await using client = startClient(person);
  await client.does("files.write", { path: `${folder}/new`, text: "t" });
  const [id, , , digest] = (await client.call("PrepareUndo", 1)) as string[];
  await sleep(20);
  asPerson(`echo mine > ${folder}/new`);
  await client.refuses(systemApiErrors.changed, /./, "Commit", id, digest);
  assert.equal(readFileSync(`${folder}/new`, "utf8"), "mine\n");
});

test("a change is taken back once, by the one who made it, and never by Call", async () => {
  await using client = startClient(person);
  await client.does("files.write", { path: `${folder}/new`, text: "t" });
  await using stranger = startClient(1001);
  await stranger.refuses(systemApiErrors.notFound, /you have no change 1/, "PrepareUndo", 1);
  await stranger.refuses(systemApiErrors.notFound, /nothing to take back/, "PrepareUndo", 0);
  assert.deepEqual(JSON.parse((await stranger.call("History", 5)) as string), []);
  await client.refuses(systemApiErrors.invalidArguments, /unknown key "undo"/, "Call", "files.write", { undo: 1 });
  await client.refuses(systemApiErrors.invalidArguments, /unknown key "undo"/, "Prepare", "files.write", { undo: 1 });
  await client.takesBack(1);
  await client.refuses(systemApiErrors.failed, /is taken back already/, "PrepareUndo", 1);
  await client.refuses(systemApiErrors.notFound, /nothing to take back/, "PrepareUndo", 0);
});

test("what cannot be taken back is said beforehand, and stands in the history as such", async () => {
  await using client = startClient(person);
  for (const [tool, arguments_] of [
    ["files.delete", { path: `${folder}/a`, permanent: true }],
    ["commands.run", { command: "true" }],
    ["services.restart", { service: "undo-rival" }],
  ] as const) {
    const { preview } = await client.does<object>(tool, arguments_);
    assert.equal(preview.undo, null);
    const [change] = (await history(client)).slice(-1);
    assert.deepEqual([change!.tool, change!.undo], [tool, null]);
    await client.refuses(systemApiErrors.failed, /it cannot be taken back/, "PrepareUndo", change!.number);
  }
  await client.tool("files.list", { path: folder });
  assert.equal((await history(client)).length, 3, "what only looks is no change");
});

test("where no trash takes what is replaced, it is destroyed, and asked about as that", async () => {
  mkdirSync("/mnt/undo", { recursive: true });
  run("mount", "-t", "tmpfs", "-o", "mode=755", "none", "/mnt/undo");
  try {
    mkdirSync("/mnt/undo/own");
    run("chown", "parlance:", "/mnt/undo/own");
    asPerson("echo old > /mnt/undo/own/a; echo new > /mnt/undo/own/b");
    await using client = startClient(person);
    for (const [tool, arguments_] of [
      ["files.write", { path: "/mnt/undo/own/a", text: "x", replace: true }],
      ["files.copy", { from: "/mnt/undo/own/b", to: "/mnt/undo/own/a", replace: true }],
      ["files.move", { from: "/mnt/undo/own/b", to: "/mnt/undo/own/a", replace: true }],
    ] as const) {
      const { preview } = await client.prepare(tool, arguments_);
      assert.deepEqual([preview.effect, preview.confirm, preview.undo], ["destroy", "a", null], tool);
      assert.match(preview.reason, /what is at \/mnt\/undo\/own\/a now is lost: /);
    }
  } finally {
    run("umount", "/mnt/undo");
  }
});

test("a service that was started is stopped again, and what stopped for it is started", async () => {
  await using client = startClient(person);
  run("systemctl", "start", "undo-rival");
  const first = snapshot();
  const { preview } = await client.does<object>("services.start", { service: "undo-one" });
  assert.equal(preview.undo, "stop undo-one.service, and start undo-rival.service");
  assert.deepEqual(active(), ["active", "inactive"]);
  await client.takesBack();
  assert.deepEqual(active(), ["inactive", "active"]);
  assert.deepEqual(snapshot(), first);
  await client.does("services.stop", { service: "undo-rival" });
  await client.takesBack();
  assert.deepEqual(snapshot(), first);
});

test("the time zone and the machine's name go back to what they were, unless they were changed since", async () => {
  await using client = startClient(person);
  run("timedatectl", "set-timezone", "Europe/Berlin");
  run("hostnamectl", "set-hostname", "before");
  const first = snapshot();
  await client.does("system.set_time_zone", { zone: "Asia/Tokyo" });
  await client.does("system.set_hostname", { name: "after" });
  await client.takesBack(1);
  await client.takesBack(2);
  assert.deepEqual(snapshot(), first);
  await client.does("system.set_time_zone", { zone: "Asia/Tokyo" });
  run("timedatectl", "set-timezone", "UTC");
  await client.refuses(systemApiErrors.changed, /the time zone is UTC by now/, "PrepareUndo", 0);
  run("hostnamectl", "set-hostname", "parlance");
});

test("an account that was never used goes with its home, and one that was used stays", async () => {
  await using client = startClient(person);
  const first = snapshot();
  await client.does("users.add", { user: "undone" });
  assert.notDeepEqual(snapshot(), first);
  await client.takesBack();
  assert.deepEqual(snapshot(), first);

  await client.does("users.add", { user: "undone" });
  const fails = async (reason: RegExp): Promise<void> => {
    const [id, , , digest] = (await client.call("PrepareUndo", 0)) as string[];
    await client.call("Commit", id, digest);
    const [outcome, result] = await client.done(id!);
    assert.equal(outcome, "failed");
    assert.match(result, reason);
    assert.match(run("id", "undone"), /undone/);
  };
  run("runuser", "-u", "undone", "--", "touch", "/home/undone/mine");
  await fails(/is not as it was made/);
  rmSync("/home/undone/mine");
  run("usermod", "--password", "$6$salt$hash", "undone");
  await fails(/has a password by now/);
  run("userdel", "--remove", "undone");
  await client.refuses(systemApiErrors.changed, /is not the account with the number/, "PrepareUndo", 0);
});

test("packages that were installed go with what came with them, and removed ones come back in their version", async () => {
  await using _source = useTestArchive();
  await using client = startClient(person);
  await client.does("packages.install", { packages: ["hello-parlance"] }).catch(() => undefined);
  const first = snapshot();
  await client.does("packages.install", { packages: ["cowsay"] });
  assert.notDeepEqual(snapshot(), first);
  await client.takesBack();
  assert.deepEqual(snapshot(), first);

  await client.does("packages.install", { packages: ["cowsay"] });
  const installed = snapshot();
  const { preview } = await client.does<object>("packages.remove", { packages: ["cowsay"] });
  assert.match(preview.undo!, /again, in the same version/);
  await client.takesBack();
  assert.deepEqual(snapshot(), installed);
});

test("at the terminal: the history, and undo after a yes alone", async () => {
  await using client = startClient(person);
  await client.does("files.write", { path: `${folder}/new`, text: "t" });
  assert.match(
    runAs(person, "parlancectl", "history"),
    /^ +1 .*Write 1 character to the new file .*\(undo: remove it\)$/m,
  );
  const refused = tryRun(
    "setpriv",
    "--reuid=1000",
    "--regid=1000",
    "--init-groups",
    "setsid",
    "-w",
    "parlancectl",
    "undo",
  );
  assert.match(refused, /nothing was done/);
  assert.equal(readFileSync(`${folder}/new`, "utf8"), "t");
  assert.match(tryRun("parlancectl", "undo", "7"), /you have no change 7; `parlancectl history` shows/);
  assert.match(tryRun("parlancectl", "undo", "x"), /wanted a number from 1/);
});

const asPerson = (script: string): void => void runAs(person, "bash", "-c", script);
const history = async (client: Client): Promise<Change[]> =>
  JSON.parse((await client.call("History", 100)) as string) as Change[];
const active = (): string[] => ["undo-one", "undo-rival"].map((name) => tryRun("systemctl", "is-active", name).trim());

/** What the machine is, as far as a change of these tests can reach: files, packages, units, settings, accounts. */
function snapshot(): Record<string, string> {
  const files = Object.fromEntries([folder, trash, "/tmp/undo-moved"].flatMap((root) => [...treeOf(root)]));
  const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
  return {
    ...files,
    packages: digest(run("dpkg-query", "--show", "--showformat=${Package} ${Version} ${db:Status-Abbrev}\n")),
    marks: digest(run("apt-mark", "showmanual")),
    units: active().join(" "),
    zone: run("timedatectl", "show", "-P", "Timezone"),
    name: run("hostnamectl", "--static"),
    accounts: digest(["passwd", "group", "shadow", "gshadow", "subuid", "subgid"].map(textOf).join("\n")),
    homes: readdirSync("/home").sort().join(" "),
    mail: readdirSync("/var/mail").sort().join(" "),
  };
}

/** The day of the last change stands in there too, and is today's. */
const textOf = (name: string): string => readFileSync(join("/etc", name), "utf8");

/** Path, and what is there: mode, owner and a digest of the contents. */
function* treeOf(path: string): Generator<[string, string]> {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  const contents = stat.isFile()
    ? createHash("sha256").update(readFileSync(path)).digest("hex")
    : stat.isSymbolicLink()
      ? readlinkSync(path)
      : "";
  yield [path, `${stat.mode.toString(8)} ${stat.uid}:${stat.gid} ${contents}`];
  if (stat.isDirectory()) for (const name of readdirSync(path).sort()) yield* treeOf(join(path, name));
}

/** The first thing in a trash makes its folders, which stay. */
const withoutTrash = (all: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([path]) => !path.startsWith(trash)));
