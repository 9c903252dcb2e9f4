import type { PlacedRule } from "#contracts/policy";
import type { Bus } from "#kit/bus";
import type { AuditLog } from "./audit-log.ts";
import type { Jobs } from "./jobs.ts";
import type { Proposals } from "./proposals.ts";

/** What the methods of the System API share. */
export interface Service {
  readonly bus: Bus;
  readonly policy: readonly PlacedRule[];
  readonly audit: AuditLog;
  readonly proposals: Proposals;
  readonly jobs: Jobs;
}
