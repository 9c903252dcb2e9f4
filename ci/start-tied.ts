import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";

/**
 * Starts a program that the kernel kills when this process ends, however it ends: a test that is killed leaves no
 * machine running.
 */
export function startTied(command: string, arguments_: readonly string[], stdio: StdioOptions): ChildProcess {
  const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", command, ...arguments_], { stdio });
  // Whoever waits for the exit learns of a program that could not be started; without a listener it would be a crash.
  child.on("error", () => {});
  return child;
}

/** Waits for the end of a program. @returns its exit code, or the name of the signal that ended it */
export async function ended(child: ChildProcess): Promise<number | NodeJS.Signals> {
  if (child.exitCode !== null) return child.exitCode;
  if (child.signalCode !== null) return child.signalCode;
  return await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? signal ?? 0));
  });
}
