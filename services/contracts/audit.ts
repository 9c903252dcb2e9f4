/**
 * One line of the audit log. `hash` is the SHA-256 (hex) of the canonical JSON (keys sorted, no spaces) of the record
 * without `hash`; `previous` is the hash of the line before, or 64 zeros in the first.
 */
export interface AuditRecord {
  /** counts from 0 without a gap */
  readonly sequence: number;
  /** ISO 8601 in UTC */
  readonly time: string;
  readonly event: "start" | "proposed" | "denied" | "declined" | "intent" | "outcome" | "orphan" | "switched";
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
  readonly ok: boolean;
  readonly count: number;
  readonly head: string;
  /** the first thing that is wrong, with its line number; null when nothing is */
  readonly problem: string | null;
}
