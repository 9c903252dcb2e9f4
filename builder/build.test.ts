import { type ChildProcess, execFile, spawn } from "node:child_process";
import { access, appendFile, mkdir, readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import t, { type Test } from "tap";
import { copyRepository } from "./copy-repository.ts";

// The whole program, as a person runs it, on a copy of the repository that the tests may spoil.
const root = join(import.meta.dirname, "..");
const run = promisify(execFile);

async function build(
  copy: string,
  arguments_: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ code: number; text: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ["build.ts", ...arguments_], { cwd: copy, env });
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
  await appendFile(join(copy, "profiles/debian-minimal.yaml"), "overlays: [desktop]\nhooks: [0100-live-usr]\n");
  await run("sed", ["-i", "s/models: .*/models: [smollm2-135m]/", join(copy, "profiles/debian-minimal.yaml")]);
  const result = await build(copy);
  await refused(t, copy, result);
  for (const part of [
    'overlay "overlays/desktop" is missing',
    "profiles/debian-minimal.yaml:9:12",
    'hook "chroot-hooks/0100-live-usr.sh" is missing',
    "write 0100-live-user",
    'model "smollm2-135m" is not in models.lock',
    "write smollm2-135m-instruct",
  ])
    t.match(result.text, part);
});

t.test("a typing mistake in a profile is named with line, column and the right key", async (t) => {
  const copy = await copyRepository(t.testdir());
  await appendFile(join(copy, "profiles/debian-minimal.yaml"), "pakages: [vim]\n");
  const result = await build(copy);
  await refused(t, copy, result);
  t.match(result.text, 'error: unknown key "pakages"\n   at: profiles/debian-minimal.yaml:9:1');
  t.match(result.text, 'hint: write "packages" instead of "pakages"');
});

t.test("a lock that does not parse stops the build", async (t) => {
  const copy = await copyRepository(t.testdir());
  await run("sed", ["-i", "s/sha256: .*/sha256: abc/", join(copy, "models.lock")]);
  const result = await build(copy);
  await refused(t, copy, result);
  t.match(result.text, /models\.smollm2-135m-instruct\.sha256 does not fit\n   at: models\.lock:8:13\nfound: "abc"/);
});

t.test("without root nothing is begun", async (t) => {
  const copy = await copyRepository(t.testdir());
  // In a user namespace without a mapping this process owns its files, and has no user id but that of nobody.
  const { stderr, code } = await run("unshare", ["--user", process.execPath, "build.ts"], { cwd: copy }).then(
    () => ({ stderr: "", code: 0 }),
    (error: { stderr: string; code: number }) => error,
  );
  await refused(t, copy, { code, text: stderr });
  t.match(stderr, "root is needed");
  t.match(stderr, "sudo npm run build:iso");
});

t.test("missing programs are all named, with the packages that have them", async (t) => {
  const copy = await copyRepository(t.testdir());
  await mkdir(join(copy, "bin"));
  const result = await build(copy, [], { ...process.env, PATH: join(copy, "bin") });
  await refused(t, copy, result);
  t.match(result.text, 'the program "debootstrap" is missing\n hint: apt-get install debootstrap');
  t.match(result.text, 'the program "unshare" is missing\n hint: apt-get install util-linux');
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

for (const [what, prepare, out, parts] of [
  ["is a file", "touch f", "f", ["this cannot become a folder", "/f is there, and is not a folder"]],
  ["lies below a file", "touch f", "f/x", ["this cannot become a folder", "/f is there, and is not a folder"]],
  ["has a space in its path", "true", "'my images'", ["debootstrap cannot make a tree", "a path without spaces"]],
  ["is a link to nowhere", "ln -s nowhere f", "f", ["this cannot become a folder"]],
  ["is read-only", "mkdir f; mount -t tmpfs -o ro,size=8g x f", "f/x", ["cannot be written to", "EROFS"]],
  [
    "is mounted without devices",
    "mkdir f; mount -t tmpfs -o nodev,size=8g x f",
    "f",
    ["no system's tree can be made on it", "f has the mount options nodev"],
  ],
] as const)
  t.test(`an output folder that ${what} is refused with a cure`, async (t) => {
    const copy = await copyRepository(t.testdir());
    const result = await inShell(copy, `${prepare}; exec "$1" build.ts --out ${out}`);
    await refused(t, copy, result);
    for (const part of [...parts, "hint: give another one: --out DIRECTORY"]) t.match(result.text, part);
  });

for (const [whose, before, parts] of [
  ["of a user namespace", ["--user", "--map-root-user"], ["root in a user namespace alone", "want: 0 0 4294967295"]],
  [
    "without the right to mount",
    ["setpriv", "--inh-caps=-sys_admin", "--bounding-set=-sys_admin"],
    ["may not make mount and process namespaces", "Operation not permitted"],
  ],
] as const)
  t.test(`a root ${whose} is told so, and where to build instead`, async (t) => {
    const copy = await copyRepository(t.testdir());
    const result = await inShell(copy, 'exec "$1" build.ts', before);
    await refused(t, copy, result);
    for (const part of [...parts, "hint: build on a machine or virtual machine of your own"])
      t.match(result.text, part);
  });

t.test("a reader that goes away ends the build without a stack", async (t) => {
  const copy = await copyRepository(t.testdir());
  const { text } = await inShell(copy, '"$1" build.ts gone 2>&1 >/dev/null | true; "$1" build.ts 2>&1 | head -n 1');
  t.notMatch(text, /^ {4}at /m, "no stack");
});

t.test("a lock that is gone is named, with the way to get it back", async (t) => {
  const copy = await copyRepository(t.testdir());
  await rm(join(copy, "models.lock"));
  const result = await build(copy);
  await refused(t, copy, result);
  t.match(result.text, "models.lock cannot be read");
  t.match(result.text, "git checkout -- models.lock");
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

t.test("an unknown option is answered with the one that was meant", async (t) => {
  const { code, text } = await build(root, ["--ot", "x"]);
  t.equal(code, 2);
  t.match(text, "Did you mean --out?");
});

for (const [signal, sentTo, ends] of [
  ["SIGKILL", "the program", null],
  ["SIGTERM", "the program", 130],
  ["SIGINT", "its process group, as Ctrl-C is", 130],
] as const)
  t.test(`${signal} to ${sentTo} leaves no process and no mount, and no half-made stage counts`, async (t) => {
    const copy = await copyRepository(t.testdir());
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
  const copy = await copyRepository(t.testdir());
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
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the build ended with ${child.exitCode}`);
    if ((await processesOf(copy)).some((line) => line.includes("debootstrap"))) return;
    await sleep(100);
  }
  throw new Error("debootstrap did not start within 10 s");
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
