// files.* from the call to the file: the shipped policy, real hands, no bus.
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import t from "tap";
import { paths } from "#contracts/paths";
import { type JobData, systemApiErrors } from "#contracts/system-api";
import type { DoneTool, Results } from "#contracts/tools";
import type { Bus } from "#kit/bus";
import { checkArguments } from "./check-arguments.ts";
import type { Examined } from "./examine.ts";
import { loadPolicy } from "./load-policy.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const sockets = mkdtempSync(join(tmpdir(), "files-"));
const socket = join(sockets, "hands.sock");
const hands = spawn(process.execPath, [at("../hands/main.ts"), socket], { stdio: ["ignore", "inherit", "inherit"] });
t.teardown(async () => {
  hands.kill();
  if (hands.exitCode === null) await once(hands, "exit");
  rmSync(sockets, { recursive: true });
});
for (let tries = 0; tries < 400 && !(await isReached()); tries += 1) await new Promise((done) => setTimeout(done, 25));

const { examine } = await t.mockImport<typeof import("./examine.ts")>("./examine.ts", {
  "#contracts/paths": { paths: { ...paths, off: join(sockets, "off"), handsSocket: () => socket } },
});
const policy = loadPolicy(at("../../overlays/policy/etc/parlance/policy.d"));
const uid = process.getuid!();
const context = { bus: {} as Bus, caller: { uid, sender: ":1.1" }, id: "test" };

type Files = Extract<DoneTool, `files.${string}`>;
async function look(tool: Files, arguments_: object): Promise<Examined> {
  t.equal(checkArguments(tool, arguments_), null);
  return examine({ policy }, { tool, arguments: arguments_ as Record<string, unknown>, options: {} }, context);
}
const act = async <Tool extends Files>(
  examined: Examined,
  signal = new AbortController().signal,
  said: JobData[] = [],
): Promise<Results[Tool]> => (await examined.run((data) => void said.push(data), signal)) as Results[Tool];

t.test("a new file is asked for, can be taken back, and is written", async (t) => {
  const home = t.testdir({});
  const examined = await look("files.write", { path: join(home, "a"), text: "Grüße" });
  t.equal(examined.verdict.decision, "ask");
  t.match(examined.preview, {
    ...{ effect: "change", summary: `Write 5 characters to the new file ${home}/a`, undo: "remove it", confirm: null },
    ...{ exact: [`files.write {"path":"${home}/a","way":"new","text":"Grüße"}`], targets: [join(home, "a")] },
  });
  t.same(await act<"files.write">(examined), {
    ...{ path: join(home, "a"), size: 7, added: null, replaced: null },
  });
});

t.test(
  "nothing is written over without replace; with it what was there goes to the trash, and that is said",
  async (t) => {
    const home = t.testdir({ a: "old", b: "b", folder: { a: "old" }, full: { b: {} } });
    const refused = (call: Promise<unknown>, message: RegExp) =>
      t.rejects(call, { type: systemApiErrors.invalidArguments, message });
    const [a, b] = [join(home, "a"), join(home, "b")];
    await refused(look("files.write", { path: a, text: "" }), /is there already \(3 bytes\); say replace .* or append/);
    await refused(look("files.write", { path: a, text: "", append: true, replace: true }), /\(append\) or over it/);
    await refused(look("files.write", { path: home, text: "", replace: true }), /is a directory/);
    await refused(look("files.write", { path: join(home, "new/"), text: "" }), /files\.make_directory creates one/);
    await refused(look("files.write", { path: `${a}/`, text: "", replace: true }), /is not a directory/);
    await refused(look("files.copy", { from: a, to: b }), /b is there already \(1 bytes\); say replace/);
    await refused(look("files.move", { from: a, to: join(home, "folder") }), /folder\/a is there already/);
    await refused(look("files.copy", { from: b, to: join(home, "full"), replace: true }), /a directory that is there/);
    await refused(look("files.copy", { from: home, to: join(home, "folder/x") }), /lies in .* itself/);
    await refused(look("files.copy", { from: a, to: a, replace: true }), /are the same/);
    await refused(look("files.copy", { from: a, to: join(home, "none/") }), /does not exist; files\.make_directory/);
    await refused(look("files.make_directory", { path: a }), /is there already; it is a file/);

    for (const examined of [
      await look("files.write", { path: b, text: "new", replace: true }),
      await look("files.copy", { from: a, to: b, replace: true }),
      await look("files.move", { from: a, to: b, replace: true }),
    ])
      t.match(examined.preview, { effect: "change", summary: /which (goes|go) to the trash$/, undo: /the trash$/ });
    const { replaced } = await act<"files.write">(await look("files.write", { path: b, text: "new", replace: true }));
    t.equal(readFileSync(b, "utf8"), "new");
    t.equal(readFileSync(replaced!, "utf8"), "b");
    // It is in the trash of whoever runs the tests.
    for (const path of [replaced!, replaced!.replace("/files/", "/info/") + ".trashinfo"]) rmSync(path);
  },
);

t.test("adding loses nothing", async (t) => {
  const home = t.testdir({ a: "old" });
  const examined = await look("files.write", { path: join(home, "a"), text: "x", append: true });
  t.match(examined.preview, { effect: "change", summary: /^Add 1 character at the end/ });
  await act(examined);
  t.equal(readFileSync(join(home, "a"), "utf8"), "old\nx");
});

t.test("a name that cannot be typed is agreed to with a word", async (t) => {
  const home = t.testdir({ "a\u202eb": "", "Größe 1.txt": "", " ": "" });
  const typed = async (name: string): Promise<string | null> =>
    (await look("files.delete", { path: join(home, name), permanent: true })).preview.confirm;
  t.same([await typed("a\u202eb"), await typed("Größe 1.txt"), await typed(" ")], ["delete", "Größe 1.txt", "delete"]);
});

t.test("into a directory that is there a thing goes under its own name, and it is said", async (t) => {
  const home = t.testdir({ a: "a", folder: {} });
  const copy = await look("files.copy", { from: join(home, "a"), to: join(home, "folder") });
  t.equal(copy.preview.summary, `Copy the file ${home}/a into the directory ${home}/folder`);
  t.same(copy.preview.targets, [join(home, "folder/a"), join(home, "a")]);
  t.match(await act<"files.copy">(copy), { path: join(home, "folder/a"), bytes: 1 });
  const move = await look("files.move", { from: join(home, "folder"), to: join(home, "other") });
  t.match(move.preview, { summary: `Move the directory ${home}/folder to ${home}/other`, undo: "move it back" });
  await act(move);
  t.same(readdirSync(home), ["a", "other"]);
});

t.test("reading, telling and finding need no question", async (t) => {
  const home = t.testdir({ a: "one\ntwo\n" });
  const read = await look("files.read", { path: join(home, "a"), lines: 1 });
  t.equal(read.verdict.decision, "allow");
  t.match(await act<"files.read">(read), { text: "one\n", truncated: true });
  t.match(await act<"files.info">(await look("files.info", { path: join(home, "a") })), { type: "file", size: 8 });
  const found = await act<"files.search">(await look("files.search", { path: home, text: "two" }));
  t.match(found, { found: [{ path: "a", line: { number: 2 } }] });
  await t.rejects(look("files.search", { path: home }), { message: /nothing to look for/ });
  for (const tool of ["files.read", "files.info"] as const)
    await t.rejects(look(tool, { path: join(home, "b") }), {
      type: systemApiErrors.notFound,
      message: /does not exist/,
    });
});

t.test("what is made, changed or taken meanwhile has another digest", async (t) => {
  const home = t.testdir({ a: "a", folder: {} });
  const calls = [
    () => look("files.write", { path: join(home, "folder/x"), text: "x" }),
    () => look("files.make_directory", { path: join(home, "folder/y") }),
    () => look("files.copy", { from: join(home, "a"), to: join(home, "folder") }),
    () => look("files.delete", { path: join(home, "a") }),
  ];
  const before = await Promise.all(calls.map(async (call) => (await call()).digest));
  t.same(await Promise.all(calls.map(async (call) => (await call()).digest)), before, "nothing has changed");
  renameSync(join(home, "folder"), join(home, "away"));
  renameSync(join(home, "a"), join(home, "b"));
  writeFileSync(join(home, "a"), "a");
  symlinkSync("away", join(home, "folder"));
  const after = await Promise.all(calls.map(async (call) => (await call()).digest));
  for (const [index, digest] of after.entries()) t.not(digest, before[index], String(index));
});

t.test("a link that comes after the second look is not followed", async (t) => {
  const home = t.testdir({ work: {}, secret: { a: "old" } });
  const examined = await look("files.write", { path: join(home, "work/a"), text: "evil" });
  renameSync(join(home, "work"), join(home, "away"));
  symlinkSync("secret", join(home, "work"));
  await t.rejects(act(examined), { type: systemApiErrors.changed, message: /not what it was/ });
  t.equal(readFileSync(join(home, "secret/a"), "utf8"), "old");
});

t.test("deleting goes to the trash; for good it is destroying, and the name has to be typed", async (t) => {
  const home = t.testdir({ a: "a", b: {} });
  const soft = await look("files.delete", { path: join(home, "a") });
  const hard = await look("files.delete", { path: join(home, "b"), permanent: true });
  t.match(hard.preview, {
    ...{ effect: "destroy", confirm: "b", undo: null, reason: /^it is deleted past the trash; / },
    summary: `Delete the directory ${home}/b with all that is in it for good`,
  });
  // In the person's real trash nothing is put by a test.
  t.match(soft.preview, { targets: [join(home, "a")] });
  t.same(await act<"files.delete">(hard), { path: join(home, "b"), trash: null });
});

t.test("protected places are denied after links are followed, for all tools that change", async (t) => {
  const home = t.testdir({ a: "a", repo: { ".git": { hooks: {} } } });
  symlinkSync("/etc", join(home, "harmless"));
  symlinkSync(join(home, "repo/.git/hooks"), join(home, "hooks"));
  const a = join(home, "a");
  const text = "x";
  const denied: Promise<Examined>[] = [
    look("files.write", { path: join(home, "harmless/new"), text }),
    look("files.write", { path: "/etc/passwd", text }),
    look("files.make_directory", { path: "/etc" }),
    look("files.write", { path: `${home}/../../../../../../../../../etc/new`, text }),
    look("files.write", { path: join(home, "hooks/pre-commit"), text }),
    look("files.write", { path: "~/.bash_aliases", text, append: true }),
    look("files.make_directory", { path: "/usr/new" }),
    look("files.copy", { from: a, to: join(home, "harmless") }),
    look("files.copy", { from: a, to: "~/.bash_login" }),
    look("files.move", { from: a, to: "~/bin" }),
    look("files.delete", { path: "/etc/hostname", permanent: true }),
    look("files.delete", { path: join(home, "repo/.git"), permanent: true }),
  ];
  for (const [index, examined] of (await Promise.all(denied)).entries())
    t.equal(examined.verdict.decision, "deny", `${index}: ${examined.preview.summary}`);
  for (const path of ["/", "~", "/etc", "/home", "/usr"])
    for (const call of [look("files.delete", { path }), look("files.move", { from: path, to: join(home, "new") })])
      t.equal((await call).verdict.decision, "deny", path);
  const asked = [
    look("files.copy", { from: "/etc/hostname", to: join(home, "copy") }),
    look("files.delete", { path: join(home, "harmless"), permanent: true }),
    look("files.delete", { path: join(home, "repo"), permanent: true }),
  ];
  for (const examined of await Promise.all(asked)) t.equal(examined.verdict.decision, "ask", examined.preview.summary);
});

t.test("secrets are asked for before they are read", async (t) => {
  const home = t.testdir({ ".env": "KEY=1", harmless: {} });
  symlinkSync("../.env", join(home, "harmless/notes.txt"));
  linkSync(join(home, ".env"), join(home, "linked"));
  const { verdict } = await look("files.read", { path: join(home, "harmless/notes.txt") });
  t.match(verdict, { decision: "ask", reason: /policy rule read-secrets-anywhere/ });
  const copy = await look("files.copy", { from: join(home, ".env"), to: join(home, "copy") });
  t.match(copy.verdict, { decision: "ask" });
});

t.test("what is stopped is cleared away before the answer comes, and tells how far it is until then", async (t) => {
  const home = t.testdir({ big: "" });
  truncateSync(join(home, "big"), 2 ** 40);
  const examined = await look("files.copy", { from: join(home, "big"), to: join(home, "copy") });
  const abort = new AbortController();
  const said: JobData[] = [];
  setTimeout(() => abort.abort(), 1300);
  await t.rejects(act(examined, abort.signal, said), { type: systemApiErrors.failed, message: "it was stopped" });
  t.match(said, [{ progress: /big: \d+ bytes copied/ }]);
  t.same(readdirSync(home), ["big"]);
});

t.test("~ is the home of the account that the hands run as", async (t) => {
  t.match((await look("files.search", { name: "x" })).preview, { summary: `Find files called x in ${homedir()}` });
});

/** The socket is there a moment before anybody listens on it. */
async function isReached(): Promise<boolean> {
  const connection = connect(socket);
  const reached = await once(connection, "connect").then(
    () => true,
    () => false,
  );
  connection.destroy();
  return reached;
}
