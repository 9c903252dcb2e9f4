/** What /proc/PID/stat says of a process, as far as Parlance needs it. */
export interface ProcessStat {
  /** the kernel's name for it, cut after 15 bytes */
  readonly comm: string;
  /** R running, S sleeping, Z ended and not yet waited for, … */
  readonly state: string;
  /** process id of its parent */
  readonly parent: number;
  /** process id of the leader of its session: of whatever owns its terminal */
  readonly session: number;
  /** time on a processor, in ticks */
  readonly cpuTicks: number;
  /** start, in ticks after boot: with it a process id means one process and no later one */
  readonly startTicks: number;
}

/** proc_pid_stat(5). The name may itself hold spaces and parentheses, so it ends at the last one. */
export function parseStat(stat: string): ProcessStat {
  const end = stat.lastIndexOf(")");
  const fields = stat.slice(end + 2).split(" ");
  const field = (number: number): number => Number(fields[number - 3]);
  return {
    comm: stat.slice(stat.indexOf("(") + 1, end),
    state: fields[0] ?? "",
    parent: field(4),
    session: field(6),
    cpuTicks: field(14) + field(15),
    startTicks: field(22),
  };
}
