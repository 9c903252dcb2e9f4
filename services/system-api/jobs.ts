import { systemApiErrors } from "#contracts/system-api";
import { BusError, type Caller } from "#kit/bus";

/** The work that is being done for callers. */
export interface Jobs {
  /**
   * Takes a place for a job.
   * @returns the signal that stops it, and what gives the place back
   * @throws {BusError} Busy when too many jobs of this user run, NoProposal for the id of one that runs: an id stands in
   *   a unit's name, where others see it, and must not take its job away from its owner
   */
  open(id: string, caller: Caller): Job;
  /** Stops a job of this connection. @throws {BusError} NotFound */
  cancel(id: string, caller: Caller): void;
  /** Stops all jobs of some callers: of a client that left, of a person who switched Parlance off. */
  drop(whose: (caller: Caller) => boolean): void;
  /** Stops everything, for the end of the service; resolves when all have ended or `seconds` have passed. */
  stop(seconds: number): Promise<void>;
}

export interface Job {
  readonly signal: AbortSignal;
  close(): void;
}

export function openJobs(perUser: number): Jobs {
  const running = new Map<string, { caller: Caller; abort: AbortController }>();
  return {
    open(id, caller) {
      if (running.has(id)) throw new BusError(systemApiErrors.noProposal, `job ${id} is running already`);
      const mine = [...running.values()].filter((job) => job.caller.uid === caller.uid).length;
      if (mine >= perUser)
        throw new BusError(
          systemApiErrors.busy,
          `${mine} jobs of user ${caller.uid} are running, at most ${perUser} may; wait for one or cancel it`,
        );
      const abort = new AbortController();
      running.set(id, { caller, abort });
      return { signal: abort.signal, close: () => void running.delete(id) };
    },
    cancel(id, caller) {
      const job = running.get(id);
      if (job === undefined || job.caller.sender !== caller.sender)
        throw new BusError(systemApiErrors.notFound, `this connection has no running job ${JSON.stringify(id)}`);
      job.abort.abort();
    },
    drop(whose) {
      for (const job of running.values()) if (whose(job.caller)) job.abort.abort();
    },
    async stop(seconds) {
      for (const job of running.values()) job.abort.abort();
      const end = performance.now() + seconds * 1000;
      while (running.size > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
