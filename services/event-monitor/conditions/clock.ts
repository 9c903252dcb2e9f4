import { statSync } from "node:fs";
import type { Condition } from "./condition.ts";

/** Files that are older than now on every machine whose clock is right: the system's own, and what timesyncd notes. */
const older = ["/usr/lib/os-release", "/var/lib/systemd/timesync/clock"];
/** Milliseconds by which a clock may be set back, as it is corrected. */
const tolerance = 60_000;

/** A clock that shows a time which is past for certain: it was lost while the machine was off, or set wrong. */
export const clock = (files: readonly string[] = older, now: () => number = Date.now): Condition => ({
  kind: "clock unset",
  look() {
    const times = files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    const latest = Math.max(...times);
    if (now() > latest - tolerance) return [];
    return [{ subject: "the clock", detail: new Date(latest).toISOString().slice(0, 10) }];
  },
});
