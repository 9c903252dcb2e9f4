import type { Call } from "./tools.ts";

/** Trouble that the machine has or had, as it was seen in its own records. */
export interface MachineEvent {
  /** counted from 1 */
  readonly number: number;
  readonly kind: EventKind;
  readonly severity: "warning" | "critical";
  /** what it is about: a unit, a program, a disk, a folder */
  readonly subject: string;
  /** in words for a person */
  readonly message: string;
  /** what can be done about it, for the System API to decide on and a person to agree to; null where nobody knows */
  readonly suggestion: { readonly words: string; readonly calls: readonly Call[] } | null;
  /** ISO 8601 in UTC; the first time, and the last */
  readonly since: string;
  readonly last: string;
  /** how often it was seen */
  readonly count: number;
  /** over: it is not so any more */
  readonly state: "open" | "over";
}

export type EventKind =
  | "unit failed"
  | "crash loop"
  | "out of memory"
  | "disk nearly full"
  | "disk error"
  | "read-only file system"
  | "hot cpu"
  | "overheating"
  | "clock unset"
  | "no name server"
  | "link lost"
  | "package state broken"
  | "certificate expiry"
  | "battery low"
  | "new printer";

/**
 * The monitor's socket: newline-separated JSON, for everybody on the machine; it tells, and does nothing.
 * list: an array of events, oldest first. follow: the same, then each event that is new or over. check: one event, looked
 * at again, or null where there is none of that number.
 */
export type EventRequest =
  | { readonly do: "list"; readonly limit: number }
  | { readonly do: "follow" }
  | { readonly do: "check"; readonly number: number };
