import { type ChildProcess, execFile, spawn } from "node:child_process";
import { access, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import t, { type Test } from "tap";
import { copyRepository } from "./copy-repository.ts";

// The whole program, as a person runs it, on a copy of the repository that the tests may spoil.
const run = promisify(execFile);

async function build(copy: string, arguments_: readonly string[] = []): Promise<{ code: number; text: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ["build.ts", ...arguments_], { cwd: copy });
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, text: stdout + stderr };
  }
}

/** Runs a script, whose $1 is Node, in a mount namespace of its own. */
async function inShell(
  copy: string,
  script: string,
  before: readonly string[] = [],
): Promise<{ code: number; text: string }> {
  return run("unshare", ["--mount", ...before, "sh", "-c", script, "sh", process.execPath], { cwd: copy }).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, text: stdout + stderr }),
  );
}

/** Ended with a clear error: no stack, and nothing in the folder for images. */
async function refused(t: Test, copy: string, result: { code: number; text: string }): Promise<void> {
  t.equal(result.code, 1);
  t.notMatch(result.text, /^ {4}at /m, "no stack");
  await t.rejects(access(join(copy, "out/images")), "no image");
}

t.test("everything that is wrong with the inputs is said at once, each with its cure", async (t) => {
  const copy = await copyRepository(t.testdir());
  await writeFile(
    join(copy, "profiles/mine.yaml"),
    "extends: debian\noverlays: [dektop]\nhooks: [0100-live-usr]\nmodels: [smollm2-135m]\n",
  );
  const result = await build(copy, ["mine"]);
  await refused(t, copy, result);
  for (const part of [
    'error: overlay "overlays/dektop" is missing\n   at: profiles/mine.yaml:2:12\n',
    " hint: write desktop, or add overlays/dektop\n",
    'error: hook "chroot-hooks/0100-live-usr.sh" is missing\n   at: profiles/mine.yaml:3:9\n',
    " hint: write 0100-live-user, or add chroot-hooks/0100-live-usr.sh\n",
    'error: model "smollm2-135m" is not in models.lock\n   at: profiles/mine.yaml:4:10\n',
    " hint: write smollm2-135m-instruct, or lock it: ",
  ])
    t.match(result.text, part);
});

t.test("a disk that is too small is found before anything is written to it", async (t) => {
  const copy = await copyRepository(t.testdir());
  await mkdir(join(copy, "small"));
  const script =
    'mount -t tmpfs -o size=64m tmpfs small && "$1" build.ts --out small/out; status=$?; ls -A small; exit $status';
  const result = await run("unshare", ["--mount", "sh", "-c", script, "sh", process.execPath], {
    cwd: copy,
  }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, text: stderr + stdout }),
  );
  await refused(t, copy, result);
  t.match(result.text, "there is too little room on the disk");
  t.match(result.text, "found: 0.1 GB free");
  t.notMatch(result.text, /^out$/m, "nothing was written");
});

t.test("a reader that goes away ends the build without a stack", async (t) => {
  const copy = await copyRepository(t.testdir());
  const { text } = await inShell(copy, '"$1" build.ts gone 2>&1 >/dev/null | true; "$1" build.ts 2>&1 | head -n 1');
  t.notMatch(text, /^ {4}at /m, "no stack");
});

t.test("a policy that cannot be used is found first, and said of the file that it lies in", async (t) => {
  const copy = await copyRepository(t.testdir());
  const file = "overlays/policy/etc/parlance/policy.d/10-default.yaml";
  await run("sed", ["-i", "0,/decision: allow/s//decision: alow/", join(copy, file)]);
  const result = await build(copy);
  await refused(t, copy, result);
  t.match(result.text, /error: the policy cannot be used\n   at: (.*):\d+:\d+\n/);
  t.match(result.text, ` hint: edit ${file}`);
  t.notMatch(result.text, "tools ", "nothing was built before it");
});

t.test("a build that is to end after a stage ends there, says what that made, and is no failure", async (t) => {
  const copy = await copyRepository(t.testdir());
  const { code, text } = await build(copy, ["--until", "policy"]);
  t.equal(code, 0, text);
  t.match(
    text,
    /^policy +\d+ s +done\n\nStopped after "policy", as asked\. What it made: out\/cache\/policy\/[0-9a-f]{16}\n$/m,
  );
  const made = await readdir(join(copy, "out/cache"));
  t.ok(["overlays", "policy"].every((stage) => made.includes(stage)));
  t.notOk(
    made.some((stage) => stage.startsWith("archive") || stage === "tools"),
    "and nothing after it",
  );
  const again = await build(copy, ["--from", "overlays", "--until", "policy"]);
  t.match(again.text, /^overlays +starts: asked for$/m);
  t.match(again.text, /^policy +starts: asked for$/m, "all that depends on it, too");
});

t.test("without a network a first build says what it needs one for", async (t) => {
  const copy = await copyRepository(t.testdir());
  const result = await inShell(copy, 'exec "$1" build.ts --offline', ["--net"]);
  await refused(t, copy, result);
  t.match(
    result.text.replaceAll(copy, "COPY"),
    `error: which packages to take has not been decided yet, and this build is offline
   at: profiles/tools.lock
found: neither profiles/tools.lock nor COPY/out/locks/tools.lock fits what is asked for
 hint: run the same command once without --offline`,
  );
});

// One folder for all of these: what the first has fetched, the others do not wait for.
const shared = copyRepository(t.testdir({ shared: {} }) + "/shared");

for (const [signal, sentTo, ends] of [
  ["SIGKILL", "the program", null],
  ["SIGTERM", "the program", 130],
  ["SIGINT", "its process group, as Ctrl-C is", 130],
] as const)
  t.test(`${signal} to ${sentTo} leaves no process and no mount, and no half-made stage counts`, async (t) => {
    const copy = await shared;
    const child = spawn(process.execPath, ["build.ts"], {
      cwd: copy,
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await untilItWorks(copy, child);
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    process.kill(signal === "SIGINT" ? -child.pid! : child.pid!, signal);
    t.equal(await ended, ends);
    await sleep(500);
    t.strictSame(await processesOf(copy), []);
    t.notMatch(await readFile("/proc/self/mounts", "utf8"), copy);
    const shelf = await readdir(join(copy, "out/cache/tools"));
    t.notOk(shelf.some((name) => name.endsWith(".json")));
  });

t.test("a second build in the same folder is turned away while the first goes on", async (t) => {
  const copy = await shared;
  const child = spawn(process.execPath, ["build.ts"], {
    cwd: copy,
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.teardown(() => child.kill("SIGKILL"));
  await untilItWorks(copy, child);
  const { code, text } = await build(copy);
  t.equal(code, 75);
  t.match(text, "another build is writing to");
  t.equal(child.exitCode, null);
});

/** Waits until debootstrap runs. */
async function untilItWorks(copy: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the build ended with ${child.exitCode}`);
    if ((await processesOf(copy)).some((line) => line.includes("debootstrap"))) return;
    await sleep(100);
  }
  throw new Error("debootstrap did not start within 30 s");
}

/** Command lines of the processes that have to do with a folder. */
async function processesOf(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name)))
    try {
      const line = (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
      if (line.includes(folder) && Number(pid) !== process.pid) found.push(line);
    } catch {
      continue; // it ended meanwhile
    }
  return found;
}
