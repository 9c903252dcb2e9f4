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

export interface StoppedProcess {
  readonly pid: number;
  readonly name: string;
  /** the signal after which it was gone; null when it still runs */
  readonly ended: "SIGTERM" | "SIGKILL" | null;
}

/** How a program in the sandbox ended; `truncated` when it was stopped because it printed too much. */
export interface ProgramEnd {
  readonly status: number | null;
  readonly signal: string | null;
  readonly truncated: boolean;
}

/** What the tools of processes.* and commands.* give back. */
export interface ProcessesResults {
  "processes.list": { readonly processes: readonly ProcessEntry[]; readonly total: number };
  /** its output came while it ran */
  "processes.start": ProgramEnd;
  "processes.stop": { readonly processes: readonly StoppedProcess[] };
  "commands.run": ProgramEnd;
}
