import { randomBytes } from "node:crypto";
import { type Decision, systemApiErrors } from "#contracts/system-api";
import { BusError, type Caller } from "#kit/bus";
import type { ParsedCall } from "./parse-call.ts";

/** A call that was looked at and waits for its commit. */
export interface Proposal {
  readonly id: string;
  readonly caller: Caller;
  readonly call: ParsedCall;
  /** what the person was told that policy says */
  readonly decision: Decision;
  readonly digest: string;
  /** for the agent that asks for a password */
  readonly summary: string;
  /** whether a yes to it may be remembered */
  readonly rememberable: boolean;
}

/** The open proposals, in memory alone: a restart forgets them. */
export interface Proposals {
  /** @throws {BusError} Busy when this user has too many open */
  add(proposal: Proposal): void;
  /**
   * Gives a proposal out once, to the connection and user that prepared it.
   * @throws {BusError} NoProposal, without saying whether another connection has one of this id
   */
  take(id: string, caller: Caller): Proposal;
  /** The same proposal, which stays open. @throws {BusError} NoProposal */
  look(id: string, caller: Caller): Proposal;
  /** Forgets what some callers had prepared. @param why for the record of each */
  drop(whose: (caller: Caller) => boolean, why: string): void;
  /** Forgets what is too old. */
  expire(): void;
}

export interface ProposalLimits {
  /** seconds */
  readonly lifetime: number;
  readonly perUser: number;
}

/** Names a proposal and, once committed, its job; fit for file and unit names. */
export const newId = (): string => randomBytes(16).toString("hex");

/**
 * @param lapsed called for each proposal that ends without a commit
 * @param now a clock that never goes back, in milliseconds
 */
export function openProposals(
  limits: ProposalLimits,
  lapsed: (proposal: Proposal, why: string) => void,
  now: () => number = () => performance.now(),
): Proposals {
  const open = new Map<string, { proposal: Proposal; until: number }>();

  const lapse = (which: (entry: { proposal: Proposal; until: number }) => boolean, why: string): void => {
    for (const [id, entry] of open)
      if (which(entry)) {
        open.delete(id);
        lapsed(entry.proposal, why);
      }
  };

  const proposals: Proposals = {
    add(proposal) {
      proposals.expire();
      const mine = [...open.values()].filter((entry) => entry.proposal.caller.uid === proposal.caller.uid).length;
      if (mine >= limits.perUser)
        throw new BusError(
          systemApiErrors.busy,
          `${mine} proposals of user ${proposal.caller.uid} are open, at most ${limits.perUser} may be; commit one, or wait ${limits.lifetime} s`,
        );
      open.set(proposal.id, { proposal, until: now() + limits.lifetime * 1000 });
      // Checked at every use anyway; the timer is there so that the record of its end is written in time.
      setTimeout(() => proposals.expire(), limits.lifetime * 1000 + 1).unref();
    },
    take(id, caller) {
      const found = proposals.look(id, caller);
      open.delete(id);
      return found;
    },
    look(id, caller) {
      proposals.expire();
      const found = open.get(id)?.proposal;
      if (found === undefined || found.caller.sender !== caller.sender || found.caller.uid !== caller.uid)
        throw new BusError(
          systemApiErrors.noProposal,
          `this connection has no open proposal ${JSON.stringify(id)}; a proposal can be committed once, within ${limits.lifetime} s, by the connection that prepared it`,
        );
      return found;
    },
    drop: (whose, why) => lapse(({ proposal }) => whose(proposal.caller), why),
    expire() {
      const time = now();
      lapse(({ until }) => until <= time, `not committed within ${limits.lifetime} s`);
    },
  };
  return proposals;
}
