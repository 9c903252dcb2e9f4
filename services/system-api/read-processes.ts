import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ProcessEntry } from "#contracts/tools";
import { parseStat } from "#kit/parse-stat";
import { type Account, readAccounts } from "./accounts.ts";

export interface FoundProcess {
  readonly entry: ProcessEntry;
  /** all that it may be called: the kernel's name for it, and that of the program in its arguments */
  readonly names: readonly string[];
  /** real user id */
  readonly uid: number;
  /** process ids of its parent and of the leader of its session */
  readonly parent: number;
  readonly session: number;
  /** ticks after boot; with the process id this process and no later one */
  readonly startTicks: number;
}

/** What is the same for all processes of one reading. */
interface Machine {
  /** seconds since boot */
  readonly uptime: number;
  /** time of boot, in milliseconds since 1970 */
  readonly boot: number;
  readonly accounts: ReadonlyMap<number, Account>;
}

/** procfs counts time in this unit for every program, whatever the kernel's own tick is (USER_HZ) */
const ticksPerSecond = 100;
/** the kernel cuts names here (TASK_COMM_LEN less the final NUL) */
const longestName = 15;

/** All processes, from procfs. Arguments are used for names alone: they may hold secrets. */
export function readProcesses(proc = "/proc"): FoundProcess[] {
  const machine: Machine = {
    uptime: Number.parseFloat(readFileSync(join(proc, "uptime"), "utf8")),
    boot: Number(/^btime (\d+)$/m.exec(readFileSync(join(proc, "stat"), "utf8"))?.[1]) * 1000,
    accounts: readAccounts(),
  };
  return readdirSync(proc)
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readProcess(join(proc, pid), machine) ?? []);
}

function readProcess(folder: string, machine: Machine): FoundProcess | null {
  try {
    const [stat, status, cmdline] = ["stat", "status", "cmdline"].map((name) =>
      readFileSync(join(folder, name), "utf8"),
    );
    const { comm, cpuTicks, startTicks, parent, session } = parseStat(stat!);
    const uid = Number(/^Uid:\t(\d+)/m.exec(status!)?.[1]);
    // A kernel thread has no memory of its own, and no such line.
    const kibibytes = Number(/^VmRSS:\s*(\d+) kB$/m.exec(status!)?.[1] ?? 0);
    const program = basename(cmdline!.split("\0", 1)[0]!);
    const age = machine.uptime - startTicks / ticksPerSecond;
    return {
      names: [comm, program],
      uid,
      parent,
      session,
      startTicks,
      entry: {
        pid: Number(basename(folder)),
        name: nameOf(comm, program),
        user: machine.accounts.get(uid)?.name ?? String(uid),
        memory: kibibytes * 1024,
        cpu: age > 0 ? Math.round((cpuTicks / ticksPerSecond / age) * 1000) / 10 : 0,
        started: new Date(machine.boot + (startTicks * 1000) / ticksPerSecond).toISOString(),
      },
    };
  } catch (error) {
    // It ended while it was looked at.
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}

/** The kernel's name, unless it was cut, or is the one that Node gives to the main thread of every program. */
function nameOf(comm: string, program: string): string {
  const cut = comm.length >= longestName && program.startsWith(comm);
  return (cut || comm === "node-MainThread") && program !== "" ? program : comm;
}
