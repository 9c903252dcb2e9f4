import type { EventKind } from "#contracts/event-monitor";

/** Trouble of one kind that lasts, and can be seen for as long as it does. */
export interface Condition {
  readonly kind: EventKind;
  /**
   * What is so now; it is asked every second, so that it reads little while nothing changes.
   * @param known subjects of which it was so when last asked
   */
  look(known: ReadonlySet<string>): readonly Found[] | Promise<readonly Found[]>;
}

export interface Found {
  readonly subject: string;
  /** what else the words for it need: a date, a version, an address */
  readonly detail?: string;
}
