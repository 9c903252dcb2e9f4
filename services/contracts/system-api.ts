import type { Effect } from "./tools.ts";

/** The System API on the system bus. */
export const systemApi = {
  bus: "org.parlance.System1",
  path: "/org/parlance/System1",
  interface: "org.parlance.System1",
} as const;

export type Decision = "allow" | "ask" | "deny";
export type Outcome = "done" | "failed" | "cancelled";

/** What a person is shown before they say yes, and why when the answer is no. */
export interface Preview {
  readonly tool: string;
  readonly effect: Effect;
  /** one line in plain words: "Install cowsay 3.03+dfsg2-8 and 2 packages it needs" */
  readonly summary: string;
  /** exactly what will be done: an argument vector or a bus call, one a line */
  readonly exact: readonly string[];
  /** the resolved targets, in the words of a person */
  readonly targets: readonly string[];
  /** how it is taken back, or null */
  readonly undo: string | null;
  /** for effect destroy: the text that the person must type */
  readonly confirm: string | null;
  /** why it is asked for or denied, with the policy rule's name */
  readonly reason: string;
  /** what only the person knows and must be given with the commit, by CommitWith; absent where nothing is */
  readonly secrets?: readonly WantedSecret[];
  /** true where the person may have their yes to exactly this remembered */
  readonly remember?: true;
  /** which remembered approval makes a question needless */
  readonly approval?: string;
}

/** A yes to exactly one call of exactly these targets that a person has given for good. */
export interface Approval {
  readonly id: string;
  readonly tool: string;
  readonly summary: string;
  /** ISO 8601 in UTC */
  readonly since: string;
}

/** A secret that is asked for at the terminal, without echo. It is in no log, no digest and no model's prompt. */
export interface WantedSecret {
  readonly name: string;
  /** for the person: "the password of the wireless network home" */
  readonly label: string;
  /** bytes of UTF-8, least and most */
  readonly length: readonly [least: number, most: number];
}

/** One step of a job that runs: a line for the person, or a piece of the program's output. */
export type JobData = { readonly progress: string } | { readonly output: string };

/** What Done carries when the outcome is not "done". */
export interface JobError {
  readonly error: string;
  readonly message: string;
}

/** D-Bus error names; {@link systemApiInterface} says what each means. Each message says what was found and what was wanted. */
export const systemApiErrors = {
  unknownTool: "org.parlance.Error.UnknownTool",
  invalidArguments: "org.parlance.Error.InvalidArguments",
  denied: "org.parlance.Error.Denied",
  notAuthorized: "org.parlance.Error.NotAuthorized",
  noProposal: "org.parlance.Error.NoProposal",
  changed: "org.parlance.Error.Changed",
  notFound: "org.parlance.Error.NotFound",
  unavailable: "org.parlance.Error.Unavailable",
  busy: "org.parlance.Error.Busy",
  failed: "org.parlance.Error.Failed",
} as const;

/** Bounds of the option `foreign`: how many sources, and characters of each. */
export const foreignLimits = { sources: 16, length: 200 } as const;

/** Seconds for which a proposal can be committed. */
export const proposalLifetime = 60;
