import type { JobData, WantedSecret } from "#contracts/system-api";
import type { Arguments, Effect, Results, ToolName } from "#contracts/tools";
import type { Bus, BusError, Caller } from "#kit/bus";

/** What a tool may use while it looks and acts: nothing else is handed to it. */
export interface ToolContext {
  readonly bus: Bus;
  readonly caller: Caller;
  /** fresh for each proposal; names the operation, the transient unit and the audit records of the act */
  readonly id: string;
}

/** How one tool is done. `prepare` looks and changes nothing; the act itself is `run` of what it gives back. */
export interface ToolImplementation<Name extends keyof Results> {
  /**
   * Resolves the targets. Commit calls it again and refuses when the digest of `targets` differs.
   * @throws {BusError} one of systemApiErrors
   */
  prepare(arguments_: Arguments<Name>, context: ToolContext): Promise<Prepared<Results[Name]>>;
  /**
   * Looks at the way back from an act, as its {@link WayBack} noted it; changes nothing. Commit calls it again, too.
   * @throws {BusError} Changed when what the act left is not as it left it, so that going back would undo more
   */
  undo?(back: never, context: ToolContext): Promise<Prepared<unknown>>;
}

/** How an act is taken back. */
export interface WayBack<Result> {
  /** for the person, before they agree to the act */
  readonly words: string;
  /** What `undo` of the tool needs, as JSON; asked for as soon as the act is done. */
  data(result: Result): unknown;
}

export interface Prepared<Result> {
  /** what will happen, in one line of plain words */
  readonly summary: string;
  /** exactly what will be done, one argument vector or bus call a line */
  readonly exact: readonly string[];
  readonly targets: readonly Target[];
  /** null where it cannot be taken back */
  readonly undo: WayBack<Result> | null;
  /** lifts the tool's effect (never lowers it), with the reason */
  readonly lifted?: { readonly effect: Effect; readonly reason: string };
  /** why it cannot be done, found while looking; said only where policy does not deny it, for a deny is recorded */
  readonly problem?: BusError;
  /** for effect destroy: what the person must type; default: the first target's label */
  readonly confirm?: string;
  /** what the person is asked for and gives with the commit: never an argument, which stands in logs and digests */
  readonly secrets?: readonly WantedSecret[];
  /**
   * Acts. Long work reports through `report` and stops soon after `signal` fires.
   * @param secrets the values of `secrets`, by name; their lengths have been checked
   * @throws {BusError} one of systemApiErrors, whose message holds no secret
   */
  run(report: (data: JobData) => void, signal: AbortSignal, secrets?: Secrets): Promise<Result>;
}

export type Secrets = Readonly<Record<string, string>>;

/** A resolved target. All of it goes into the digest; `path` is what policy matches. */
export interface Target {
  /** for people */
  readonly label: string;
  /** device and inode, pid and start time, package=version: what makes it this target and no other */
  readonly identity: string;
  readonly path?: string;
  /** whose rules speak of this path where they are not the tool's own: what a copy is made of is read */
  readonly judgedAs?: ToolName;
}
