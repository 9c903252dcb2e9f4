import { setTimeout as sleep } from "node:timers/promises";
import type { Bus } from "#kit/bus";
import type { Finding } from "./read-entry.ts";
import { stillSo, unitState } from "./still-so.ts";

/** Milliseconds after which a unit that failed has either been started again by systemd or stays as it is. */
const settling = 500;

/** What a record told of, if it is so now: many a unit is started again by itself, and many a network comes back. */
export async function confirmFinding(bus: Bus, finding: Finding): Promise<Finding | null> {
  switch (finding.kind) {
    case "unit failed": {
      await sleep(settling);
      const { state, restarts } = await unitState(bus, finding.subject);
      return state === "failed" ? { ...finding, kind: restarts > 0 ? "crash loop" : finding.kind } : null;
    }
    case "link lost":
      return (await stillSo(bus, { ...finding, last: new Date().toISOString() })) ? finding : null;
    default:
      return finding;
  }
}
