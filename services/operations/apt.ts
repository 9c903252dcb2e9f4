import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { OperationError } from "./operation-error.ts";

export interface AptOptions {
  /** gets each line of apt's status protocol (APT::Status-Fd) */
  readonly status?: (line: string) => void;
  /** ends the program */
  readonly signal?: AbortSignal;
}

/**
 * Runs one of apt's and dpkg's programs with nobody at the terminal.
 * @returns its standard output
 * @throws {OperationError} `failed` with what it complained about, `cancelled` when `signal` ended it
 */
export async function apt(
  program: AptProgram,
  arguments_: readonly string[],
  options: AptOptions = {},
): Promise<string> {
  const { status, signal } = options;
  const child = spawn(program, [...(status === undefined ? [] : ["-o", "APT::Status-Fd=3"]), ...arguments_], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    env: environment,
    ...(signal === undefined ? {} : { signal }),
  });
  const streams = child.stdio as unknown as NodeJS.ReadableStream[];
  let output = "";
  let complaints = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (complaints = (complaints + text).slice(-20_000)));
  createInterface({ input: streams[3] as NodeJS.ReadableStream }).on("line", (line) => status?.(line));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", (error) => (error.name === "AbortError" ? undefined : reject(error)));
    child.once("close", resolve);
  });
  if (signal?.aborted) throw new OperationError("cancelled", "cancelled before anything was changed");
  if (code !== 0) throw new OperationError("failed", `${program}: ${readComplaints(complaints, output)}`);
  return output;
}

export type AptProgram = "apt-get" | "apt-cache" | "apt-mark" | "dpkg-query";

/** The lines that say what was wrong; when apt marked none, the last ones. */
function readComplaints(complaints: string, output: string): string {
  const lines = complaints.trim().split("\n");
  const marked = lines.filter((line) => /^E: |^dpkg: error/.test(line));
  if (marked.length > 0) return marked.map((line) => line.replace(/^E: /, "")).join("; ");
  return (complaints.trim() === "" ? output.trim().split("\n") : lines).slice(-5).join("; ");
}

const environment = {
  PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  HOME: "/root",
  // What apt prints is read by a program: no translation.
  LC_ALL: "C.UTF-8",
  DEBIAN_FRONTEND: "noninteractive",
  DEBIAN_PRIORITY: "critical",
  APT_LISTCHANGES_FRONTEND: "none",
  // Restarting what uses a replaced library is the person's to decide.
  NEEDRESTART_MODE: "l",
};
