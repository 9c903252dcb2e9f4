import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { exitCode } from "#contracts/exit-code";
import { visible } from "#client/visible";

/**
 * Has bash run a line as it is, on this terminal.
 * @param previous in a conversation, the status of the line before: `$?`. The working directory and the exported variables
 *   that the line leaves then become this process's own.
 * @returns its exit status; 128 + signal number when a signal ended it
 */
export async function runCommand(line: string, previous: number | null, input: "inherit" | "ignore"): Promise<number> {
  const script = previous === null ? ["-c", line] : ["-c", reportingState, "bash", line, String(previous)];
  const bash = spawn("bash", script, { stdio: [input, "inherit", "inherit", previous === null ? "ignore" : "pipe"] });
  // The terminal sends Ctrl-C to the command as well; what becomes of it is the command's affair.
  const ignore = (): void => undefined;
  process.on("SIGINT", ignore);
  try {
    const state = previous === null ? undefined : readState(bash.stdio[3] as Readable);
    const status = await new Promise<number>((resolve, reject) => {
      bash.once("error", reject);
      bash.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? "SIGKILL"]));
    });
    // A line that replaces bash (exec) reports nothing, and a program left in the background keeps the pipe open.
    if (state !== undefined) adopt(await Promise.race([state, sleep(500, undefined, { ref: false })]));
    return status;
  } catch (error) {
    process.stderr.write(`nlsh: bash cannot be started: ${(error as Error).message}\n`);
    return exitCode.unavailable;
  } finally {
    process.off("SIGINT", ignore);
  }
}

/** The line comes as data ($1) and sees no positional parameters of this script; an empty entry ends the report. */
const reportingState = `trap '{ printf "%s\\0" "$PWD"; env -0; printf "\\0"; } >&3' EXIT; eval "set --
(exit $2)
$1"`;

/** Ends at the empty entry and not with the stream: a program left in the background keeps that open. */
async function readState(report: Readable): Promise<string[] | undefined> {
  let text = "";
  const whole = new Promise<string[] | undefined>((resolve) => {
    report.setEncoding("utf8");
    report.on("data", (part: string) => {
      text += part;
      if (text.endsWith("\0\0")) resolve(text.slice(0, -2).split("\0"));
    });
    report.once("end", () => resolve(undefined));
    report.once("error", () => resolve(undefined));
  });
  return await whole.finally(() => report.destroy());
}

function adopt(state: string[] | undefined): void {
  const [directory, ...variables] = state ?? [];
  if (directory === undefined) return;
  const entries = new Map(
    variables.map((entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)]),
  );
  for (const name of Object.keys(process.env)) if (!entries.has(name)) delete process.env[name];
  for (const [name, value] of entries) if (name !== "_" && name !== "SHLVL") process.env[name] = value;
  try {
    process.chdir(directory);
  } catch {
    process.stderr.write(`nlsh: ${visible(directory)} is gone; staying in ${visible(process.cwd())}\n`);
  }
}
