import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";

const shownLines = 15;

/**
 * Runs a program to its end, with all that it says in a log. The kernel kills it when this process ends.
 * @returns the seconds that it took
 * @throws with its last lines when it fails
 */
export async function timed(
  command: readonly string[],
  { log, cwd, env = {} }: { log: string; cwd?: string; env?: Readonly<Record<string, string>> },
): Promise<number> {
  const output = await open(log, "w");
  try {
    const began = performance.now();
    const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", ...command], {
      stdio: ["ignore", output.fd, output.fd],
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    const end = await new Promise<number | string>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code, signal) => resolve(code ?? signal ?? ""));
    });
    const seconds = (performance.now() - began) / 1000;
    if (end === 0) return seconds;
    const last = (await readFile(log, "utf8")).trimEnd().split("\n").slice(-shownLines).join("\n");
    throw new Error(`${command.slice(0, 3).join(" ")} … ended with ${end}; all of it is in ${log}:\n${last}`);
  } finally {
    await output.close();
  }
}
