import { execFileSync } from "node:child_process";
import { appendFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { checkSystem } from "./check-system.ts";
import { runTestFiles } from "./run-test-files.ts";
import type { TestResult } from "./test-result.ts";

/** Runs in the booted container, as root: everything that it finds goes to the folder that the host reads. */
const results = "/var/lib/parlance-test";
const services = "/usr/lib/parlance/services";

const report = (result: TestResult): void => appendFileSync(`${results}/results.jsonl`, JSON.stringify(result) + "\n");
const keep = (name: string, text: string): void => appendFileSync(`${results}/${name}`, text);

openNamespaceLimits();
try {
  await checkSystem(report, keep);
  const only = JSON.parse(readFileSync(`${import.meta.dirname}/only.json`, "utf8")) as string[];
  const files = globSync("**/*.container.ts", { cwd: services, exclude: ["node_modules"] })
    .filter((file) => only.length === 0 || only.some((word) => file.includes(word)))
    .sort();
  await runTestFiles(services, files, report, keep);
} finally {
  keep("journal.log", execFileSync("journalctl", ["--boot", "--no-pager", "-o", "short-monotonic"], capture()));
}
writeFileSync(`${results}/finished`, "");

/**
 * nspawn covers parts of /proc. Bubblewrap needs one place where it is whole, or the kernel lets no namespace have a /proc of
 * its own, and the part that a real machine leaves to the owner of each namespace.
 */
function openNamespaceLimits(): void {
  const whole = "/run/parlance-test-proc";
  mkdirSync(whole);
  execFileSync("mount", ["-t", "proc", "proc", whole]);
  execFileSync("mount", ["--bind", `${whole}/sys/user`, "/proc/sys/user"]);
}

function capture(): { encoding: "utf8"; maxBuffer: number } {
  return { encoding: "utf8", maxBuffer: 256 << 20 };
}
