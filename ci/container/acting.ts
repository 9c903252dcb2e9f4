import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { openNamespaceLimits } from "./open-namespace-limits.ts";

/** Runs in the booted container, as root: how long calls and the sandbox take, for the bench. */
const results = "/var/lib/parlance-test";
const node = "/usr/lib/parlance/bin/node";

// A degraded system is measured too: its tests say what is wrong with it.
spawnSync("systemctl", ["is-system-running", "--wait"]);
openNamespaceLimits();
const measured = execFileSync(node, ["/usr/lib/parlance/services/system-api/acting.measure.ts"], {
  maxBuffer: 64 << 20,
});
writeFileSync(`${results}/results.jsonl`, measured);
writeFileSync(`${results}/finished`, "");
