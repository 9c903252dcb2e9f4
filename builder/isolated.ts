import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Options } from "./options.ts";
import { type Problem, ProblemsError } from "./problem.ts";
import { StageError } from "./stage-error.ts";
import { StoppedHere } from "./stopped-here.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const inside = "PARLANCE_BUILD_INSIDE";
const lockTaken = 75;
/** What programs of the host say and write must not depend on who builds. */
const neutral = { LC_ALL: "C.UTF-8", TZ: "UTC", SOURCE_DATE_EPOCH: undefined, NODE_USE_ENV_PROXY: "1" };

/**
 * Runs the build as the first process of its own mount and process namespaces. Whatever ends it (an error, Ctrl-C,
 * kill -9, of this process or of that one), the kernel then ends every process and undoes every mount of the build.
 * A lock keeps a second build out of the same folder.
 * @param checkHost finds what is wrong with the host; the build then is called where it is, to say it with all else
 */
export async function isolated(
  options: Options,
  checkHost: (options: Options) => Promise<readonly Problem[]>,
  build: (problems: readonly Problem[]) => Promise<void>,
): Promise<void> {
  // What the image has must not depend on who builds it.
  process.umask(0o022);
  if (process.env[inside] === "1") return report(() => build([]));
  const problems = await checkHost(options);
  if (problems.length > 0) return report(() => build(problems));
  const refused = await mkdir(options.out, { recursive: true }).catch((error: Error) => error);
  if (refused instanceof Error) return report(() => Promise.reject(refused));
  // A build that has nothing to do would spend half its time on reading its own code.
  const compiled = join(options.out, "cache", "node");
  const child = spawn(
    "flock",
    [
      ...["--nonblock", "--no-fork", `--conflict-exit-code=${lockTaken}`, join(options.out, ".lock")],
      ...["setpriv", "--pdeathsig", "KILL"],
      ...["unshare", "--mount", "--propagation=private", "--pid", "--mount-proc", "--fork", "--kill-child"],
      ...[process.execPath, ...process.argv.slice(1)],
    ],
    {
      stdio: "inherit",
      env: {
        ...process.env,
        ...neutral,
        NODE_COMPILE_CACHE: compiled,
        TMPDIR: temporaryFolder(options.out),
        [inside]: "1",
      },
    },
  );
  // Ctrl-C reaches the whole process group by itself; the others are passed on, and the build ends in good order.
  process.on("SIGINT", () => {});
  let asked = false;
  for (const signal of ["SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      asked = true;
      child.kill("SIGKILL");
    });
  const { code, signal } = await new Promise<{ code: number; signal: string | null }>((resolve) =>
    child.once("exit", (status, signal) => resolve({ code: signal === null ? (status ?? 1) : 130, signal })),
  );
  if (signal !== null && !asked)
    console.error(
      `\nerror: something ended the build with ${signal}\n` +
        ` hint: see whether memory ran out: dmesg | grep -i "out of memory"; the same command goes on from there`,
    );
  if (code === lockTaken)
    console.error(`error: another build is writing to ${options.out}\n hint: wait for it, or give --out DIRECTORY`);
  process.exitCode = code;
}

async function report(build: () => Promise<void>): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      console.error("\nstopped. What was finished is kept: the same command goes on from there.");
      process.exit(130);
    });
  // Nobody reads any more, as after "| head".
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => process.exit(1));
  try {
    await build();
    process.exit(0);
  } catch (error) {
    if (error instanceof StoppedHere) {
      console.log(`\n${error.message}`);
      process.exit(0);
    }
    const expected = error instanceof ProblemsError || error instanceof StageError ? error : refusedBySystem(error);
    console.error(expected === undefined ? error : `\n${expected.message}`);
    process.exit(1);
  }
}

/** An error of the machine's that no stage foresaw; undefined for a mistake in the builder, whose stack is of use. */
function refusedBySystem(error: unknown): ProblemsError | undefined {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return undefined;
  const path = "path" in error ? String(error.path) : undefined;
  return new ProblemsError([
    {
      what: `the system refused "${String(error.syscall)}"`,
      ...(path === undefined ? {} : { where: path }),
      found: error.message,
      hint:
        error.syscall === "uv_cwd"
          ? "cd to a folder that is there, and run the same command again"
          : `look at it with ls -ld ${path ?? "PATH"}, cure the cause and run the same command again`,
    },
  ]);
}
