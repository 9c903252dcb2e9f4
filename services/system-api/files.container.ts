// files.* on the booted system: a person's files, through the real bus, policy and hands.
import assert from "node:assert/strict";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
} from "node:fs";
import { after, afterEach, beforeEach, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { systemApiErrors } from "#contracts/system-api";
import type { Results } from "#contracts/tools";
import { type Client, run, runAs, startClient, tryRun } from "./client.container.ts";

const person = 1000;
const home = "/home/parlance";
const folder = `${home}/container-files`;
const trash = `${home}/.local/share/Trash`;
const { invalidArguments, notFound, changed, denied } = systemApiErrors;

let client: Client;
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  asPerson("mkdir", folder);
  client = startClient(person);
});
afterEach(() => client[Symbol.asyncDispose]());
after(() => {
  tryRun("umount", `${folder}/disk`);
  for (const path of [folder, `${home}/.env`]) rmSync(path, { recursive: true, force: true });
});

test("files.read gives the text, refuses what is none, and asks before it shows a secret", async () => {
  writeAsPerson("a.txt", "one\ntwo\n");
  const read = await client.tool<Results["files.read"]>("files.read", { path: "~/container-files/a.txt", lines: 1 });
  assert.deepEqual(read, { path: `${folder}/a.txt`, text: "one\n", encoding: "utf-8", size: 8, truncated: true });

  await client.refuses(invalidArguments, /lines: must be >= 1/, "Call", "files.read", { path: "a", lines: 0 });
  await client.refuses(invalidArguments, /is a directory/, "Call", "files.read", { path: folder });
  await client.refuses(invalidArguments, /is a device, not a file/, "Call", "files.read", { path: "/dev/null" });
  asPerson("mkfifo", `${folder}/pipe`);
  await client.refuses(invalidArguments, /is a pipe, not a file/, "Call", "files.read", { path: `${folder}/pipe` });
  run("install", "-m", "600", "/dev/null", `${folder}/roots`);
  await client.refuses(notFound, /no permission to read/, "Call", "files.read", { path: `${folder}/roots` });

  asPerson("ln", "-s", "../.env", `${folder}/harmless.txt`);
  asPerson("sh", "-c", `echo KEY=1 >${home}/.env`);
  await client.refuses(denied, /Prepare and Commit/, "Call", "files.read", { path: `${folder}/harmless.txt` });
  const asked = await client.does<Results["files.read"]>("files.read", { path: `${folder}/harmless.txt` });
  assert.deepEqual([asked.text, asked.path], ["KEY=1\n", `${home}/.env`]);
});

test("files.info tells of a file, and of a link itself", async () => {
  writeAsPerson("a.txt", "four");
  asPerson("chmod", "640", `${folder}/a.txt`);
  asPerson("ln", "-s", "nowhere", `${folder}/link`);
  const info = await client.tool<Results["files.info"]>("files.info", { path: `${folder}/a.txt` });
  assert.deepEqual(
    [info.type, info.size, info.mode, info.permissions, info.owner, info.group],
    ["file", 4, "0640", "rw-r-----", "parlance", "parlance"],
  );
  const link = await client.tool<Results["files.info"]>("files.info", { path: `${folder}/link` });
  assert.deepEqual([link.type, link.target], ["link", "nowhere"]);
  await client.refuses(invalidArguments, /required property 'path'/, "Call", "files.info", {});
  await client.refuses(notFound, /no permission/, "Call", "files.info", { path: "/root/x" });
});

test("files.search finds names and text, and passes hidden files by", async () => {
  asPerson("mkdir", "-p", `${folder}/deep/er`, `${folder}/.hidden`);
  writeAsPerson("deep/er/report.txt", "nothing\nthe Answer\n");
  writeAsPerson(".hidden/secret.txt", "the answer");
  const search = (sought: object): Promise<Results["files.search"]> =>
    client.tool("files.search", { path: folder, ...sought });
  const byName = await search({ name: "*.txt" });
  assert.deepEqual(
    byName.found.map(({ path }) => path),
    ["deep/er/report.txt"],
  );
  const byText = await search({ text: "the answer" });
  assert.deepEqual(byText.found[0]?.line, { number: 2, text: "the Answer" });
  assert.deepEqual([byText.found.length, byText.truncated, byText.skipped], [1, null, 0]);
  await client.refuses(invalidArguments, /nothing to look for/, "Call", "files.search", {});
  await client.refuses(invalidArguments, /must be string/, "Call", "files.search", { name: 1 });
  await client.refuses(notFound, /no permission/, "Call", "files.search", { path: "/root", name: "*" });
  await client.refuses(denied, /read-secrets/, "Call", "files.search", { path: sshFolder(), text: "key" });
});

test("files.search of everything ends in time, and others are answered meanwhile", async () => {
  const start = performance.now();
  const search = client.tool<Results["files.search"]>("files.search", { path: "/", text: "surely not to be found" });
  await using other = startClient(person);
  const listed = performance.now();
  assert.ok((await other.list({ path: "/usr" })).entries.length > 0);
  assert.ok(performance.now() - listed < 3000, "a list took too long");
  await search;
  assert.ok(performance.now() - start < 15_000, "the search took too long");
});

test("files.write writes, adds and, with replace, writes over", async () => {
  const path = `${folder}/a.txt`;
  const made = await client.does<Results["files.write"]>("files.write", { path, text: "one\n" });
  assert.deepEqual([made.path, made.size, made.preview.effect, made.preview.undo], [path, 4, "change", "remove it"]);
  const { uid, mode } = statSync(path);
  assert.deepEqual([uid, mode & 0o777], [person, 0o644]);
  await client.does("files.write", { path, text: "two\n", append: true });
  assert.equal(readFileSync(path, "utf8"), "one\ntwo\n");

  await client.refuses(invalidArguments, /is there already/, "Prepare", "files.write", { path, text: "x" });
  await client.refuses(invalidArguments, /required property 'text'/, "Prepare", "files.write", { path });
  await client.refuses(denied, /Prepare and Commit/, "Call", "files.write", { path, text: "x", append: true });
  asPerson("chmod", "600", path);
  const { preview } = await client.does<Results["files.write"]>("files.write", { path, text: "new", replace: true });
  assert.deepEqual([preview.effect, preview.confirm], ["change", null]);
  assert.equal(preview.undo, "put back what was there, from the trash");
  assert.deepEqual([readFileSync(path, "utf8"), statSync(path).mode & 0o777], ["new", 0o600]);
  assert.deepEqual(readdirSync(folder), ["a.txt"]);

  await client.fails(notFound, /no permission to write/, "files.write", { path: "/srv/a.txt", text: "x" });
});

test("what is run later is denied to every tool that changes files, by whatever name", async () => {
  writeAsPerson("a", "evil");
  asPerson("touch", `${home}/.bashrc`);
  const bashrc = readFileSync(`${home}/.bashrc`);
  asPerson("ln", "-s", `${home}/.bashrc`, `${folder}/harmless`);
  asPerson("ln", "-s", "/etc", `${folder}/system`);
  asPerson("mkdir", "-p", `${folder}/repo/.git/hooks`);
  const from = `${folder}/a`;
  const calls: [tool: string, arguments_: object][] = [
    ["files.write", { path: `${folder}/harmless`, text: "evil", append: true }],
    ["files.write", { path: `${folder}/harmless`, text: "evil", replace: true }],
    ["files.write", { path: `${folder}/../.bash_login`, text: "evil" }],
    ["files.write", { path: `${folder}/repo/.git/hooks/pre-commit`, text: "evil" }],
    ["files.make_directory", { path: "~/.config/autostart" }],
    ["files.copy", { from, to: "~/.bash_aliases" }],
    ["files.copy", { from, to: `${folder}/system` }],
    ["files.move", { from: `${folder}/repo`, to: "~/.local/bin" }],
    ["files.delete", { path: "~/.bashrc" }],
    ...["/", "/etc", "/boot", "/home", "~", "/usr", "/var/lib/parlance"].flatMap((path): [string, object][] => [
      ["files.delete", { path }],
      ["files.move", { from: path, to: `${folder}/moved` }],
    ]),
  ];
  for (const [tool, arguments_] of calls) {
    const { id, decision, preview } = await client
      .prepare(tool, arguments_)
      // A machine can lack one of these; then nothing is to be denied.
      .catch((error: { type: string }) => {
        if (error.type !== notFound || tool === "files.write") throw error;
        return { id: "", decision: "deny", preview: { reason: "" } };
      });
    assert.deepEqual([id, decision], ["", "deny"], `${tool} ${JSON.stringify(arguments_)}: ${preview.reason}`);
  }
  assert.deepEqual(readFileSync(`${home}/.bashrc`), bashrc);
});

test("files.make_directory makes one", async () => {
  const path = `${folder}/new`;
  await client.does("files.make_directory", { path });
  assert.deepEqual([statSync(path).isDirectory(), statSync(path).uid], [true, person]);
  await client.refuses(invalidArguments, /is there already/, "Prepare", "files.make_directory", { path });
  await client.refuses(notFound, /does not exist/, "Prepare", "files.make_directory", { path: `${folder}/a/b` });
  await client.refuses(invalidArguments, /path: must match pattern/, "Prepare", "files.make_directory", {
    path: "a\0",
  });
  await client.fails(notFound, /no permission/, "files.make_directory", { path: "/srv/new" });
});

test("files.copy copies a directory with links as links, and into a directory that is there", async () => {
  asPerson("mkdir", "-p", `${folder}/a/b`, `${folder}/there`);
  writeAsPerson("a/b/c", "text");
  asPerson("ln", "-s", "/etc/shadow", `${folder}/a/link`);
  const { preview, ...copy } = await client.does<Results["files.copy"]>("files.copy", {
    ...{ from: `${folder}/a`, to: `${folder}/there` },
  });
  assert.deepEqual(copy, {
    from: `${folder}/a`,
    path: `${folder}/there/a`,
    entries: 4,
    bytes: 4,
    skipped: 0,
    replaced: null,
  });
  assert.match(preview.summary, /into the directory/);
  assert.equal(preview.undo, "remove the copy");
  assert.equal(readFileSync(`${folder}/there/a/b/c`, "utf8"), "text");
  assert.ok(lstatSync(`${folder}/there/a/link`).isSymbolicLink());

  const inside = { from: `${folder}/a`, to: `${folder}/a/b/a` };
  await client.refuses(invalidArguments, /lies in .* itself/, "Prepare", "files.copy", inside);
  await client.refuses(invalidArguments, /required property 'to'/, "Prepare", "files.copy", { from: "a" });
  const again = { from: `${folder}/a`, to: `${folder}/there` };
  await client.refuses(invalidArguments, /a directory that is there already/, "Prepare", "files.copy", again);
  await client.fails(notFound, /no permission/, "files.copy", { from: "/etc/shadow", to: `${folder}/shadow` });
  assert.deepEqual(readdirSync(folder), ["a", "there"], "nothing half is left");
});

test("a copy that is cancelled leaves nothing, and says so when all is cleared away", async () => {
  writeAsPerson("big", "");
  truncateSync(`${folder}/big`, 2 ** 40);
  const { id, digest } = await client.prepare("files.copy", { from: `${folder}/big`, to: `${folder}/copy` });
  await client.call("Commit", id, digest);
  await pause(2500);
  assert.match(JSON.stringify(await client.heard()), /bytes copied/);
  await client.call("Cancel", id);
  const [outcome] = await client.done(id);
  assert.equal(outcome, "cancelled");
  assert.deepEqual(readdirSync(folder), ["big"]);
});

test("files.move renames, moves to another file system, and writes over with replace alone", async () => {
  writeAsPerson("a", "text");
  const moved = await client.does<Results["files.move"]>("files.move", { from: `${folder}/a`, to: `${folder}/b` });
  assert.deepEqual([moved.path, moved.preview.undo], [`${folder}/b`, "move it back"]);
  mountDisk();
  await client.does("files.move", { from: `${folder}/b`, to: `${folder}/disk` });
  assert.deepEqual([readFileSync(`${folder}/disk/b`, "utf8"), existsSync(`${folder}/b`)], ["text", false]);
  writeAsPerson("b", "new");
  const over = { from: `${folder}/b`, to: `${folder}/disk/b` };
  await client.refuses(invalidArguments, /is there already/, "Prepare", "files.move", over);
  await client.does("files.move", { ...over, replace: true });
  assert.equal(readFileSync(`${folder}/disk/b`, "utf8"), "new");
  await client.refuses(invalidArguments, /unknown key "force"/, "Prepare", "files.move", { ...over, force: true });
  await client.refuses(invalidArguments, /is mounted on/, "Prepare", "files.move", {
    ...{ from: `${folder}/disk`, to: `${folder}/elsewhere` },
  });
  run("umount", `${folder}/disk`);
});

test("files.delete puts things in the trash, of their own file system, or deletes for good", async () => {
  writeAsPerson("a b", "text");
  const soft = await client.does<Results["files.delete"]>("files.delete", { path: `${folder}/a b` });
  assert.deepEqual([soft.preview.effect, soft.preview.undo], ["change", "put it back, from the trash"]);
  assert.equal(readFileSync(soft.trash!, "utf8"), "text");
  const note = soft.trash!.replace("/files/", "/info/") + ".trashinfo";
  assert.match(
    readFileSync(note, "utf8"),
    /^\[Trash Info\]\nPath=\/home\/parlance\/container-files\/a%20b\nDeletionDate=/,
  );
  assert.equal(statSync(trash).uid, person);
  rmSync(note);
  rmSync(soft.trash!);

  mountDisk();
  writeAsPerson("disk/c", "text");
  const other = await client.does<Results["files.delete"]>("files.delete", { path: `${folder}/disk/c` });
  assert.equal(other.trash, `${folder}/disk/.Trash-${person}/files/c`);
  await client.refuses(invalidArguments, /is mounted on/, "Prepare", "files.delete", { path: `${folder}/disk` });
  run("umount", `${folder}/disk`);

  asPerson("mkdir", "-p", `${folder}/d/e`);
  const hard = await client.does<Results["files.delete"]>("files.delete", { path: `${folder}/d`, permanent: true });
  assert.deepEqual([hard.trash, hard.preview.effect, hard.preview.confirm], [null, "destroy", "d"]);
  assert.ok(!existsSync(`${folder}/d`));

  await client.refuses(notFound, /does not exist/, "Prepare", "files.delete", { path: `${folder}/none` });
  await client.refuses(invalidArguments, /permanent: must be boolean/, "Prepare", "files.delete", {
    ...{ path: "a", permanent: "yes" },
  });
  await client.refuses(invalidArguments, /is the trash itself/, "Prepare", "files.delete", { path: trash });
  // In a directory of root's, where the person may look.
  run("install", "-D", "/dev/null", "/srv/container-files/x");
  await client.fails(notFound, /no permission/, "files.delete", { path: "/srv/container-files/x", permanent: true });
  rmSync("/srv/container-files", { recursive: true });
});

test("what is another thing at the commit is left alone", async () => {
  for (const name of ["a", "b"]) writeAsPerson(name, name);
  asPerson("mkdir", `${folder}/drafts`, `${folder}/secret`);
  const remove = await client.prepare("files.delete", { path: `${folder}/a` });
  const write = await client.prepare("files.write", { path: `${folder}/drafts/new`, text: "evil" });
  renameSync(`${folder}/b`, `${folder}/a`);
  renameSync(`${folder}/drafts`, `${folder}/away`);
  symlinkSync("secret", `${folder}/drafts`);
  await client.refuses(changed, /changed since they were shown/, "Commit", remove.id, remove.digest);
  await client.refuses(changed, /changed since they were shown/, "Commit", write.id, write.digest);
  assert.deepEqual([readFileSync(`${folder}/a`, "utf8"), readdirSync(`${folder}/secret`)], ["b", []]);
});

function asPerson(...command: string[]): string {
  return runAs(person, ...command);
}

function writeAsPerson(name: string, text: string): void {
  asPerson("sh", "-c", 'printf %s "$1" >"$2"', "sh", text, `${folder}/${name}`);
}

function mountDisk(): void {
  mkdirSync(`${folder}/disk`, { recursive: true });
  run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", `${folder}/disk`);
  chmodSync(`${folder}/disk`, 0o755);
  chownSync(`${folder}/disk`, person, person);
}

function sshFolder(): string {
  asPerson("mkdir", "-p", "-m", "700", `${home}/.ssh`);
  return `${home}/.ssh`;
}
