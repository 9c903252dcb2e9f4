import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { log } from "#kit/log";
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
  let said = "";
  const keep = (text: string): void => void (said = (said + text).slice(-50_000));
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (keep(text), (output += text)));
  child.stderr?.setEncoding("utf8").on("data", keep);
  createInterface({ input: streams[3] as NodeJS.ReadableStream }).on("line", (line) => status?.(line));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", (error) => (error.name === "AbortError" ? undefined : reject(error)));
    child.once("close", resolve);
  });
  if (signal?.aborted) throw new OperationError("cancelled", "cancelled before anything was changed");
  if (code === 0) return output;
  log.warning(`${program} ${arguments_.join(" ")}\nended with ${code ?? "a signal"} after saying\n${said}`);
  throw new OperationError("failed", `${program}: ${readComplaints(said)}`);
}

export type AptProgram = "apt-get" | "apt-cache" | "apt-mark" | "dpkg" | "dpkg-query";

/** The lines that say what was wrong, dpkg's with the line after that gives the reason; without any, the last ones. */
function readComplaints(said: string): string {
  const marked = [...said.matchAll(/^(?:E: (.+)|(dpkg: error.+(?:\n .+)?))$/gm)].map(
    ([, ofApt, ofDpkg]) => ofApt ?? ofDpkg,
  );
  const lines = marked.length > 0 ? marked : said.trim().split("\n").slice(-5);
  return lines.map((line) => line?.replace(/\s+/g, " ")).join("; ");
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
