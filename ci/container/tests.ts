import { execFileSync } from "node:child_process";
import { appendFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { checkSystem } from "./check-system.ts";
import { runTestFiles } from "./run-test-files.ts";
import { openNamespaceLimits } from "./open-namespace-limits.ts";
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

function capture(): { encoding: "utf8"; maxBuffer: number } {
  return { encoding: "utf8", maxBuffer: 256 << 20 };
}
