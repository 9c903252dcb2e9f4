/** A service of Parlance as systemd sees it, in the words of docs/security.md. */
export interface UnitFacts {
  /** without its ending; of a template, its name with @ */
  readonly unit: string;
  /** what `systemd-analyze security` gives it: 0 is the best, 10 the worst */
  readonly exposure: number;
  readonly user: string;
  readonly writes: string;
  readonly homes: string;
  readonly network: string;
  /** kinds of sockets that it may open */
  readonly sockets: string;
  /** sockets that start it, and its name on the bus */
  readonly listens: readonly string[];
  readonly capabilities: string;
  readonly programs: string;
  readonly calls: string;
}
