import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "..");

export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** when it ended, ISO 8601 */
  readonly at: string;
}

/** What was seen to pass or fail, for one state of the repository. */
export interface Evidence {
  /** the result of a step that passed at this very state before, so that a run that was cut short can go on */
  passedBefore(name: string): StepResult | undefined;
  record(result: StepResult): Promise<void>;
  readonly file: string;
}

/** Reads and writes out/evidence/SUITE-STATE.json, where STATE is the commit and, if there is any, a digest of what differs. */
export async function evidenceFor(suite: string): Promise<Evidence> {
  const git = (...words: readonly string[]): string =>
    execFileSync("git", words, { cwd: repository, encoding: "utf8", maxBuffer: 1 << 28 }).trim();
  const commit = git("rev-parse", "HEAD");
  const differs = git("status", "--porcelain") === "" ? "" : git("diff", "HEAD") + git("status", "--porcelain");
  const state =
    commit.slice(0, 12) + (differs === "" ? "" : `-${createHash("sha256").update(differs).digest("hex").slice(0, 8)}`);
  const folder = join(repository, "out/evidence");
  await mkdir(folder, { recursive: true });
  const pointer = join(folder, `${suite}-${state}.json`);
  const before = await readFile(pointer, "utf8").then(
    (text) => JSON.parse(text) as { begun: string; steps: StepResult[] },
    () => undefined,
  );
  const head = {
    ...{ suite, commit, clean: differs === "", begun: before?.begun ?? new Date().toISOString() },
    machine: { processors: cpus().length, model: cpus()[0]?.model ?? "", gibibytes: Math.round(totalmem() / 2 ** 30) },
    node: process.version,
  };
  const steps = [...(before?.steps ?? [])];
  return {
    file: pointer,
    passedBefore: (name) => steps.find((step) => step.name === name && step.failed === 0 && step.passed > 0),
    async record(result) {
      const known = steps.findIndex((step) => step.name === result.name);
      if (known === -1) steps.push(result);
      else steps[known] = result;
      await writeFile(`${pointer}.partial`, JSON.stringify({ ...head, steps }, null, 2) + "\n");
      await rename(`${pointer}.partial`, pointer);
    },
  };
}
