/**
 * One line of the audit log. `hash` is the SHA-256 (hex) of the canonical JSON (keys sorted, no spaces) of the record
 * without `hash`; `previous` is the hash of the line before, or 64 zeros in the first.
 */
export interface AuditRecord {
  /** counts from 0 without a gap */
  readonly sequence: number;
  /** ISO 8601 in UTC */
  readonly time: string;
  /**
   * `rotated` begins a new file and tells in `detail.open` which intents have no outcome yet; `removed` tells in `detail`
   * of a file that is too old to keep: the sequences of its `first` and `last` record, and the `hash` of the last.
   */
  readonly event:
    | "start"
    | "proposed"
    | "denied"
    | "declined"
    | "intent"
    | "outcome"
    | "orphan"
    | "switched"
    | "remembered"
    | "forgotten"
    | "rotated"
    | "removed";
  /** the caller; absent for the service's own records */
  readonly uid?: number;
  readonly client?: string;
  readonly tool?: string;
  readonly arguments?: unknown;
  /** proposal or job that the record belongs to */
  readonly id?: string;
  readonly detail?: unknown;
  readonly previous: string;
  readonly hash: string;
}

export interface AuditReport {
  /** whether all is whole, and has the anchor that was asked for */
  readonly ok: boolean;
  /** sequence of the oldest record: over 0 when files were removed for their age */
  readonly first: number;
  /** records so far, with those that were removed for their age */
  readonly count: number;
  readonly head: string;
  /** the record with the hash that was asked for, if there is one; no time for one that was removed for its age */
  readonly anchor: { readonly sequence: number; readonly time: string | null } | null;
  /** the first thing that is wrong, with its file and line; null when nothing is */
  readonly problem: string | null;
}

export interface AuditPage {
  /** oldest first */
  readonly records: readonly AuditRecord[];
  /** the sequence to go on with; null at the end */
  readonly next: number | null;
}
