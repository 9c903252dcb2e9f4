import { execFile } from "node:child_process";
import { access, mkdir, readFile, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import t from "tap";
import { hashFiles } from "./hash-files.ts";
import { loadInputs } from "./inputs.ts";
import { startBuild, type Build } from "./pipeline.ts";
import { StageError } from "./stage-error.ts";
import { testOptions } from "./test-options.ts";

async function build(t: { testdir(): string }): Promise<Build> {
  return startBuild(testOptions(t.testdir()), []);
}

t.test("a stage that read the same things is not run again, and its artefact is the same", async (t) => {
  const b = await build(t);
  let runs = 0;
  const make = async (folder: string): Promise<void> => {
    runs += 1;
    await writeFile(join(folder, "result"), String(runs));
  };
  const first = await b.stage("tools", { suite: "a" }, make);
  const second = await b.stage("tools", { suite: "a" }, make);
  t.equal(runs, 1);
  t.strictSame(second, first);
  const third = await b.stage("tools", { suite: "b" }, make);
  t.equal(runs, 2);
  t.not(third.key, first.key);
  t.equal(await readFile(join(first.path, "result"), "utf8"), "1", "the earlier artefact is kept");
});

t.test("a key depends on the artefacts before it, and not on where they lie", async (t) => {
  const b = await build(t);
  const make = async (): Promise<void> => {};
  const base = { name: "x", key: "1", path: "/a" };
  const one = await b.stage("tools", { base }, make);
  const two = await b.stage("tools", { base: { ...base, path: "/b" } }, make);
  const three = await b.stage("tools", { base: { ...base, key: "2" } }, make);
  t.equal(two.key, one.key);
  t.not(three.key, one.key);
});

t.test(
  "of a stage that fails nothing is kept, and the error says what failed, where the log is and how to go on",
  async (t) => {
    const b = await build(t);
    const failing = b.stage("tools", {}, async (folder, shell) => {
      await writeFile(join(folder, "half"), "");
      await shell`sh -c ${"echo the last line; exit 3"}`;
    });
    const error: StageError = await failing.then(
      () => t.fail("the stage went through"),
      (reason) => reason,
    );
    t.type(error, StageError);
    for (const part of [
      'stage "tools" failed',
      "exit status 3",
      "the last line",
      "debian-minimal-tools.log",
      "same command again",
    ])
      t.match(error.message, part);
    t.strictSame(await readdir(join(b.options.out, "cache/tools")), []);
    t.match(await readFile(join(b.options.out, "logs/debian-minimal-tools.log"), "utf8"), "the last line");
  },
);

t.test("a disk that fills up on the way is said to be full, and what was half made is gone", async (t) => {
  const out = t.testdir();
  await promisify(execFile)("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", out]);
  try {
    const b = await startBuild(testOptions(out), []);
    const filling = b.stage("tools", {}, (folder) => writeFile(join(folder, "big"), Buffer.alloc(2 << 20)));
    await t.rejects(filling, {
      name: "ProblemsError",
      message: `error: the disk is full\n   at: ${out}\nfound: ENOSPC`,
    });
    t.strictSame(await readdir(join(out, "cache/tools")), []);
  } finally {
    await promisify(execFile)("umount", ["--lazy", out]);
  }
});

t.test("what a stage that fails has mounted in its folder is unmounted", async (t) => {
  const b = await build(t);
  let folder = "";
  const failing = b.stage("tools", {}, async (made, shell) => {
    folder = made;
    await mkdir(join(folder, "whole"));
    for (const _ of [1, 2]) await shell`mount -t tmpfs tmpfs ${join(folder, "whole")}`;
    throw new Error("it fails");
  });
  await t.rejects(failing, { message: "it fails" });
  await t.rejects(access(folder), { code: "ENOENT" });
});

t.test("an artefact whose record was never written does not count", async (t) => {
  const b = await build(t);
  const made = await b.stage("tools", {}, async (folder) => writeFile(join(folder, "whole"), ""));
  await promisify(execFile)("rm", [`${made.path}.json`, join(made.path, "whole")]);
  await b.stage("tools", {}, async (folder) => writeFile(join(folder, "whole"), ""));
  await access(join(made.path, "whole"));
});

for (const [what, damage] of [
  ["was deleted", (path: string) => rm(path, { recursive: true })],
  ["has a file that was written to", (path: string) => writeFile(join(path, "whole"), "something else")],
  ["lost a file's end", (path: string) => truncate(join(path, "whole"), 2)],
] as const)
  t.test(`an artefact that ${what} by hand is made again`, async (t) => {
    const b = await build(t);
    const make = (folder: string): Promise<void> => writeFile(join(folder, "whole"), "as it was made");
    const { path } = await b.stage("tools", {}, make);
    await sleep(20);
    await damage(path);
    await b.stage("tools", {}, make);
    t.equal(await readFile(join(path, "whole"), "utf8"), "as it was made");
  });

t.test(
  "what builds left that were killed is taken away, and a record that is no longer read stops nothing",
  async (t) => {
    const b = await build(t);
    const first = await b.stage("tools", { suite: "a" }, async () => {});
    const shelf = join(b.options.out, "cache/tools");
    await writeFile(`${first.path}.json`, "");
    for (const name of ["0123456789abcdef", "fedcba9876543210.partial"]) await mkdir(join(shelf, name));
    const second = await b.stage("tools", { suite: "b" }, async () => {});
    const kept = [first, second].flatMap(({ key }) => [key, `${key}.json`]);
    t.strictSame((await readdir(shelf)).sort(), kept.sort());
  },
);

t.test("the group of the folder that somebody builds in does not get into an artefact", async (t) => {
  const b = await build(t);
  await promisify(execFile)("sh", [
    "-c",
    'mkdir "$1" && chown :1234 "$1" && chmod g+s "$1"',
    "sh",
    join(b.options.out, "cache/tools"),
  ]);
  const { path } = await b.stage("tools", {}, (folder) => mkdir(join(folder, "tree")));
  const { gid, mode } = await stat(join(path, "tree"));
  t.strictSame([gid, mode & 0o2000], [0, 0]);
});

t.test("of a stage whose command fills the disk it is said that the disk is full", async (t) => {
  const b = await build(t);
  const full = b.stage("tools", {}, async (_folder, shell) => {
    await shell`sh -c ${"cp /etc/passwd /dev/full"}`;
  });
  await t.rejects(full, { name: "ProblemsError", message: "error: the disk is full" });
});

t.test("of what live-build says, the cause is shown and not how it tidies up after it", async (t) => {
  const b = await build(t);
  const failing = b.stage("tools", {}, async (_folder, shell) => {
    await shell`sh -c ${"echo the cause; echo 'E: An unexpected failure occurred, exiting...'; seq 100; exit 1"}`;
  });
  await t.rejects(failing, { message: /^ +\| the cause$/m });
});

t.test("a folder's identity has its empty folders, and a pipe in it is refused instead of waited for", async (t) => {
  const folder = t.testdir({ a: "1", empty: {} });
  t.strictSame(Object.keys(await hashFiles(folder, ".")), ["a", "empty"]);
  await promisify(execFile)("mkfifo", [join(folder, "pipe")]);
  await t.rejects(hashFiles(folder, "."), { name: "ProblemsError", message: "   at: pipe" });
});

t.test("values reach a command as they are, whatever they contain", async (t) => {
  const b = await build(t);
  const hostile = `a'b "c" $(touch ${b.options.out}/pwned) ; \`id\` \n -x`;
  await b.stage("tools", {}, async (_folder, shell) => {
    const { stdout } = await shell`printf %s ${hostile}`;
    t.equal(stdout, hostile);
  });
  await t.rejects(access(join(b.options.out, "pwned")));
});

t.test("a file's identity is its bytes, its being executable and its path", async (t) => {
  const folder = t.testdir({ a: "1", sub: { b: "2" } });
  const before = await hashFiles(folder, ".");
  t.strictSame(Object.keys(before), ["a", "sub/b"]);
  await promisify(execFile)("chmod", ["+x", join(folder, "a")]);
  t.not((await hashFiles(folder, "."))["a"], before["a"]);
});

t.test("the inputs of the profiles in this repository load", async (t) => {
  for (const profile of ["debian-minimal"]) {
    const { profile: loaded } = await loadInputs(testOptions(t.testdir(), profile));
    t.equal(loaded.name, profile);
  }
});
