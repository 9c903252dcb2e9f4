export interface ProcessEntry {
  readonly pid: number;
  readonly name: string;
  readonly user: string;
  /** resident memory in bytes */
  readonly memory: number;
  /** share of one processor over the life of the process, in percent */
  readonly cpu: number;
  /** start, ISO 8601 in UTC */
  readonly started: string;
}

/** What the tools of processes.* and commands.* give back. */
export interface ProcessesResults {
  "processes.list": { readonly processes: readonly ProcessEntry[]; readonly total: number };
  "commands.run": { readonly status: number | null; readonly signal: string | null; readonly truncated: boolean };
}
