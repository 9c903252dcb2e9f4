import { rm, stat, writeFile } from "node:fs/promises";
import { constants } from "node:os";
import { paths } from "#contracts/paths";
import { systemApiErrors } from "#contracts/system-api";
import { type Bus, BusError } from "#kit/bus";
import { accountFiles } from "#sandbox/account-files";
import { type Account, type SandboxedProgram, sandboxPrograms } from "#sandbox/bwrap-arguments";
import { sandboxUnit } from "#sandbox/sandbox-unit";
import { collectOutput } from "./collect-output.ts";
import { launchUnit, type UnitEnd } from "./launch-unit.ts";
import { operationFile } from "./operation-file.ts";

/** How a program ended; `truncated` when it was stopped because it printed too much. */
interface ProgramEnd {
  readonly status: number | null;
  /** SIGKILL and the like; the shell's own children show as status 128 + number instead, as in every shell */
  readonly signal: string | null;
  readonly truncated: boolean;
}

/** Bytes of output after which a program is stopped. */
const mostOutput = 1 << 20;

interface SandboxedRun {
  /** names the transient unit */
  readonly id: string;
  readonly program: SandboxedProgram;
  /** in whose name it runs */
  readonly account: Account;
  /** after which it is stopped */
  readonly seconds: number;
}

/**
 * Runs a program in the sandbox.
 * @param heard gets the output as it comes
 * @throws {BusError} Unavailable with the missing part when there is no sandbox, Failed when the program cannot be
 *   executed: then nothing has run
 */
export async function runSandboxed(
  bus: Bus,
  { id, program, account, seconds }: SandboxedRun,
  heard: (piece: Buffer) => void,
  signal: AbortSignal,
): Promise<ProgramEnd> {
  await checkSandbox();
  const files = {
    output: await operationFile(id, "output"),
    status: await operationFile(id, "status"),
    passwd: await operationFile(id, "passwd"),
    group: await operationFile(id, "group"),
  };

  const stop = new AbortController();
  const stopWith = AbortSignal.any([signal, stop.signal]);
  let printed = 0;
  let last = Buffer.alloc(0);
  let report = "";
  const output = await collectOutput(files.output, (piece) => {
    const taken = piece.subarray(0, mostOutput - printed);
    printed += piece.length;
    last = Buffer.concat([last, taken]).subarray(-400);
    if (taken.length > 0) heard(taken);
    if (printed > mostOutput) stop.abort();
    return printed <= mostOutput;
  });
  const status = await collectOutput(files.status, (piece) => (report += piece.toString("latin1")).length < 4096);
  try {
    const { passwd, group } = accountFiles(account);
    await writeFile(files.passwd, passwd, { mode: 0o600 });
    await writeFile(files.group, group, { mode: 0o600 });
    const name = `parlance-command-${id}.service`;
    const end = await launchUnit(bus, { name, properties: sandboxUnit(program, account, files, seconds) }, stopWith);
    await Promise.all([output.finish(), status.finish()]);
    if (signal.aborted) throw new BusError(systemApiErrors.failed, "the command was stopped because it was cancelled");
    if (printed > mostOutput) return { status: null, signal: null, truncated: true };
    return readEnd(end, seconds, report, last.toString("utf8"));
  } finally {
    await Promise.all([output.finish(), status.finish()]);
    await Promise.all([files.passwd, files.group].map((file) => rm(file, { force: true })));
  }
}

/** @throws {BusError} Unavailable, with the part of the sandbox that is not there */
export async function checkSandbox(): Promise<void> {
  for (const part of [sandboxPrograms.bwrap, sandboxPrograms.shell, paths.seccompFilter]) {
    const found = await stat(part).catch(() => null);
    if (found === null || !found.isFile() || found.size === 0)
      throw unavailable(`${part} is ${found === null ? "missing" : "not a file with something in it"}`);
  }
}

function readEnd(end: UnitEnd, seconds: number, report: string, last: string): ProgramEnd {
  if (end.result === "timeout")
    throw new BusError(systemApiErrors.failed, `the command was stopped after ${seconds} seconds`);
  if (end.result === "oom-kill")
    throw new BusError(systemApiErrors.failed, "the command was stopped because it used too much memory");
  if (end.signal !== null) return { status: null, signal: signalName(end.signal), truncated: false };
  const unexecuted = /^bwrap: execvp (.+)$/m.exec(last)?.[1];
  if (unexecuted !== undefined && !/"exit-code"/.test(report))
    throw new BusError(systemApiErrors.failed, `the program cannot be executed, so nothing was run: ${unexecuted}`);
  // Bubblewrap writes this line only when everything was set up and the program was really executed.
  if (end.status === null || !/"exit-code"/.test(report))
    throw unavailable(
      last.trim() === "" ? `the unit ended with ${end.result}, status ${end.status ?? "none"}` : last.trim(),
    );
  return { status: end.status, signal: null, truncated: false };
}

function unavailable(why: string): BusError {
  return new BusError(
    systemApiErrors.unavailable,
    `the sandbox could not be made, so nothing was run: ${why}; \`apt install --reinstall bubblewrap\` or a new image brings a missing part back`,
  );
}

function signalName(number: number): string {
  return Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? String(number);
}
