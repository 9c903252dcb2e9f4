import { spawn } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Progress } from "./progress.ts";
import type { FailedCommand } from "./stage-error.ts";

export interface Failure {
  readonly stage: string;
  /** undefined where the stage failed without a command: then there is nothing to open a shell for */
  readonly command: FailedCommand | undefined;
  /** of the host: where the shell begins if the command ran there */
  readonly folder: string;
  readonly progress: Progress;
}

/** The one shell of this build: a stage that fails beside the first waits for its end, or it would be cut off. */
let opened: Promise<void> | undefined;

/**
 * Opens a shell where a stage's command ran, with the command ready to run again. Returns when it has ended: the build
 * then ends as it would have without it.
 */
export async function offerShell(failure: Failure): Promise<void> {
  const { command, progress } = failure;
  if (opened !== undefined || command === undefined) return opened;
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    return progress.say("no shell is opened: --shell needs a terminal as standard input and output");
  opened = openShell(failure, command);
  return opened;
}

async function openShell({ stage, folder, progress }: Failure, { argv, cwd }: FailedCommand): Promise<void> {
  const resume = progress.suspend();
  const failure = await mkdtemp(join(tmpdir(), "parlance-failure-"));
  try {
    const { enter, place, command } = split(argv);
    const inside = place !== undefined;
    const rc = inside ? "/mnt/failure/rc" : join(failure, "rc");
    const bash = ["env", `TERM=${process.env["TERM"] ?? "dumb"}`, "bash", "--rcfile", rc, "-i"];
    const facts = inside ? [stage, "/", `/mnt/${place}`, "inside the tools tree"] : [stage, cwd, folder, "on the host"];
    await copyFile(join(import.meta.dirname, "failure-shell.sh"), join(failure, "rc"));
    await writeWords(join(failure, "command"), command);
    await writeWords(join(failure, "facts"), facts);
    await writeWords(join(failure, "shell"), inside ? [...enter, failure, "failure", "--", ...bash] : bash);
    await onTerminalOfItsOwn(failure, cwd);
  } finally {
    await rm(failure, { recursive: true, force: true });
    resume();
  }
}

interface Split {
  /** what enters the tools tree, without the "--" that ends it; empty for a command that ran on the host */
  readonly enter: readonly string[];
  /** the first of the folders that the tools tree was given */
  readonly place: string | undefined;
  readonly command: readonly string[];
}

function split(argv: readonly string[]): Split {
  const program = argv.findIndex((word) => word.endsWith("/enter-tools.sh"));
  const end = argv.indexOf("--", program);
  if (program === -1 || end === -1) return { enter: [], place: undefined, command: argv };
  // enter-tools.sh TREE FOLDER PLACE[:ro] …
  const place = end > program + 2 ? argv[program + 3]!.replace(/:ro$/, "") : ".";
  return { enter: argv.slice(0, end), place, command: argv.slice(end + 1) };
}

const writeWords = (file: string, words: readonly string[]): Promise<void> =>
  writeFile(file, words.map((word) => `${word}\0`).join(""));

/**
 * The terminal itself cannot be handed on: a shell in namespaces of its own that becomes its foreground cannot give it
 * back. script(1) makes another one and passes on what is typed and written.
 */
async function onTerminalOfItsOwn(failure: string, cwd: string): Promise<void> {
  const start = 'mapfile -d "" -t words <"$PARLANCE_FAILURE/shell" && exec "${words[@]}"';
  const env = { ...process.env, SHELL: "/bin/bash", PARLANCE_FAILURE: failure };
  const child = spawn("script", ["--quiet", "--command", start, "/dev/null"], { cwd, env, stdio: "inherit" });
  await new Promise<void>((resolve, reject) => child.once("exit", () => resolve()).once("error", reject));
}
