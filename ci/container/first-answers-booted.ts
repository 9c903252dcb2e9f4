import { execFileSync } from "node:child_process";

// As first-answers.ts, but nobody asks before systemd says that the boot is done.
execFileSync("systemctl", ["is-system-running", "--wait"]);
await import("./first-answers.ts");
