import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Options } from "./options.ts";
import { ProblemsError } from "./problem.ts";
import { StageError } from "./stage-error.ts";

const inside = "PARLANCE_BUILD_INSIDE";
const lockTaken = 75;

/**
 * Runs the build as the first process of its own mount and process namespaces. Whatever ends it (an error, Ctrl-C,
 * kill -9, of this process or of that one), the kernel then ends every process and undoes every mount of the build.
 * A lock keeps a second build out of the same folder.
 */
export async function isolated(options: Options, build: () => Promise<void>): Promise<void> {
  if (process.env[inside] === "1") return report(build);
  if (process.getuid?.() !== 0) return report(build); // ends in "root is needed", with all other problems
  await mkdir(options.out, { recursive: true });
  const child = spawn(
    "flock",
    [
      ...["--nonblock", "--no-fork", `--conflict-exit-code=${lockTaken}`, join(options.out, ".lock")],
      ...["setpriv", "--pdeathsig", "KILL"],
      ...["unshare", "--mount", "--propagation=private", "--pid", "--mount-proc", "--fork", "--kill-child"],
      ...[process.execPath, ...process.argv.slice(1)],
    ],
    { stdio: "inherit", env: { ...process.env, [inside]: "1" } },
  );
  // Ctrl-C reaches the whole process group by itself; the others are passed on, and the build ends in good order.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill("SIGKILL"));
  const code = await new Promise<number | undefined>((resolve) => {
    child.once("error", () => resolve(undefined));
    child.once("exit", (status, signal) => resolve(signal === null ? (status ?? 1) : 130));
  });
  if (code === undefined) return report(build); // flock is missing: ends in that, with all other problems
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
  try {
    await build();
    process.exit(0);
  } catch (error) {
    const expected = error instanceof ProblemsError || error instanceof StageError;
    console.error(expected ? `\n${error.message}` : error);
    process.exit(1);
  }
}
