import type { LogEntry } from "./system.ts";

/** A service as systemd knows it. */
export interface ServiceEntry {
  /** the unit's own name: NetworkManager.service */
  readonly name: string;
  readonly description: string;
  /** active, inactive, failed, activating, deactivating, reloading, maintenance */
  readonly state: string;
  /** more precisely: running, exited, dead, auto-restart, … */
  readonly detail: string;
  /** whether it starts with the machine, in systemd's words (enabled, disabled, static, masked, …); empty when it has no file */
  readonly enabled: string;
}

export interface ServiceStatus extends ServiceEntry {
  /** the unit's file; null for one that was made at run time */
  readonly file: string | null;
  /** how it ended last: success, exit-code, signal, timeout, … */
  readonly result: string;
  /** since when it is in its state, ISO 8601 in UTC; null when it has never been started */
  readonly since: string | null;
  /** process id of its main process */
  readonly pid: number | null;
  /** bytes of memory that all its processes use; null where the kernel does not count it */
  readonly memory: number | null;
}

/** What the tools of services.* give back. */
export interface ServicesResults {
  "services.list": { readonly services: readonly ServiceEntry[] };
  /** `log` has its last messages, oldest first; `withheld` says why there are none for this person, or is null */
  "services.status": {
    readonly service: ServiceStatus;
    readonly log: readonly LogEntry[];
    readonly withheld: string | null;
  };
  /** the service as it is afterwards; `also` are other services that the same act started or stopped */
  "services.start": { readonly service: ServiceEntry; readonly also: readonly string[] };
  "services.stop": { readonly service: ServiceEntry; readonly also: readonly string[] };
  "services.restart": { readonly service: ServiceEntry; readonly also: readonly string[] };
}
