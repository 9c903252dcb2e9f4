import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { promisify } from "node:util";
import { readUnits } from "./read-units.ts";
import type { TestResult } from "./test-result.ts";

const run = promisify(execFile);
const units = "/usr/lib/systemd/system";

/** Exposure that `systemd-analyze security` may find at most; the worst is 10. */
const exposureLimit = (unit: string): number => {
  // Maintainer scripts of packages do whatever a package needs, as root: what is installed is what was agreed to.
  if (/^parlance-op-(?:install|remove)@/.test(unit)) return 10;
  return unit.startsWith("parlance-inference") ? 2.0 : 3.0;
};

/** Looks at the booted system as a whole: did all of it start, and are the services as confined as promised? */
export async function checkSystem(
  report: (result: TestResult) => void,
  keep: (name: string, text: string) => void,
): Promise<void> {
  await settled();
  const failed = await json<{ unit: string }[]>("systemctl", "list-units", "--failed", "--output=json");
  report(
    verdict(
      "no unit has failed after boot",
      failed.map(({ unit }) => unit),
    ),
  );

  keep("units.json", JSON.stringify(readUnits()));
  keep("security.txt", (await run("systemd-analyze", ["security", "--no-pager"])).stdout);
  const own = (await readdir(units)).filter((unit) => /^parlance-.*\.service$/.test(unit)).sort();
  const exposures: Record<string, number> = {};
  for (const unit of own) {
    // The settings of a template are those of any of its instances.
    const { stdout } = await run("systemd-analyze", ["security", "--no-pager", unit.replace("@.", "@1000.")]);
    const exposure = Number(/exposure level for \S+: ([0-9.]+)/.exec(stdout)?.[1]);
    exposures[unit] = exposure;
    const limit = exposureLimit(unit);
    report(verdict(`${unit} is confined`, exposure < limit ? [] : [`${exposure}; wanted under ${limit}`]));
  }
  keep("exposure.json", JSON.stringify(exposures));
  report(verdict("there are units of Parlance", own.length > 0 ? [] : ["systemd-analyze security lists none"]));
}

/** Waits until nothing is left to start; whether all of it did is asked afterwards. */
async function settled(): Promise<void> {
  await run("systemctl", ["is-system-running", "--wait"], { timeout: 120_000 }).catch(
    (error: Error & { code?: unknown }) => {
      // Exit code 1 means "degraded", which the list of failed units explains.
      if (error.code !== 1) throw error;
    },
  );
}

async function json<T>(command: string, ...arguments_: string[]): Promise<T> {
  return JSON.parse((await run(command, arguments_)).stdout) as T;
}

function verdict(name: string, problems: readonly string[]): TestResult {
  return problems.length === 0
    ? { file: "", name, ok: true }
    : { file: "", name, ok: false, problem: problems.join(", ") };
}
