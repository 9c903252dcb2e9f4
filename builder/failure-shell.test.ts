import { execFile } from "node:child_process";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import t from "tap";

const here = import.meta.dirname;

/**
 * What a terminal shows of a program that calls offerShell for a failed command, and of what is typed into that shell.
 * @param before runs first, in a mount namespace of its own
 */
async function onTerminal(folder: string, argv: readonly string[], typed: string, before = "true"): Promise<string> {
  const program = join(folder, "program.ts");
  await writeFile(
    program,
    `import { offerShell } from "${here}/failure-shell.ts";
    import { progressTo } from "${here}/progress.ts";
    const progress = await progressTo(process.stdout);
    const command = { argv: ${JSON.stringify(argv)}, cwd: ${JSON.stringify(folder)} };
    const failure = { stage: "bootstrap", command, folder: ${JSON.stringify(folder)}, progress };
    progress.start("services", "for the first time");
    await Promise.all([offerShell(failure), offerShell({ ...failure, stage: "second" })]);
    progress.finish("services");
    console.log("the build goes " + "on");`,
  );
  const script = `${before}; exec script --quiet --return --command "$2 $1/program.ts" /dev/null`;
  const started = promisify(execFile)("unshare", ["--mount", "sh", "-ec", script, "sh", folder, process.execPath], {
    timeout: 20_000,
    env: { ...process.env, CI: "", TERM: "xterm" },
  });
  started.child.stdin!.write(typed);
  const { stdout } = await started;
  return stripVTControlCharacters(stdout).replaceAll("\r", "");
}

t.test("the failed command runs again in the shell, word by word as it ran, and exit ends the build", async (t) => {
  const argv = ["sh", "-c", 'printf "<%s>" "$@"; pwd; exit 3', "sh", "a b", "it's $HOME `id`", ""];
  const shown = await onTerminal(t.testdir(), argv, "again\necho status=$?\nexit\n");
  t.match(shown, 'Stage "bootstrap" failed. This shell is where its command ran, on the host.');
  t.match(shown, `<a b><it's $HOME \`id\`><>${t.testdirName}\nexit status 3\n`);
  t.match(shown, "status=3\n");
  t.match(shown, "the build goes on");
  t.notMatch(shown, 'Stage "second"', "one shell is enough");
});

t.test("the failed command is the newest entry of the history, and nobody's history is touched", async (t) => {
  const shown = await onTerminal(t.testdir(), ["echo", "one", "two"], "!!\nhistory\necho [$HISTFILE]\nexit\n");
  t.match(shown, "\none two\n");
  t.match(shown, /\n +1 +'echo' 'one' 'two'\n/);
  t.match(shown, "\n[]\n");
});

t.test("a command of the tools tree gets its shell in there, beside the image's tree", async (t) => {
  const folder = t.testdir({
    tools: { usr: {}, etc: {}, proc: {}, sys: {}, tmp: {}, run: {}, dev: {}, mnt: {} },
    work: { chroot: {} },
  });
  for (const name of ["bin", "sbin", "lib", "lib64"]) await symlink(`usr/${name}`, join(folder, "tools", name));
  const enter = [join(here, "enter-tools.sh"), join(folder, "tools"), join(folder, "work"), "work", "--"];
  const argv = ["env", "PARLANCE_TOOLS_NETWORK=no", ...enter, "sh", "-c", "pwd; exit 4"];
  const shown = await onTerminal(
    folder,
    argv,
    "pwd; tty -s && stty size\nagain\nexit\n",
    'mount --bind /usr "$1/tools/usr"',
  );
  t.match(shown, "This shell is where its command ran, inside the tools tree.");
  t.match(shown, "image's tree  /mnt/work/chroot");
  t.match(shown, "\n/mnt/work\n", "it begins where the work is");
  t.match(shown, "\n/\nexit status 4\n");
});

t.test("without a terminal no shell is opened, and it is said why", async (t) => {
  const program = join(t.testdir(), "program.ts");
  await writeFile(
    program,
    `import { offerShell } from "${here}/failure-shell.ts";
    import { progressTo } from "${here}/progress.ts";
    const command = { argv: ["false"], cwd: "/" };
    await offerShell({ stage: "x", command, folder: "/", progress: await progressTo(process.stdout) });`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  t.equal(stdout, "no shell is opened: --shell needs a terminal as standard input and output\n");
});
