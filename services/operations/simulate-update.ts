import type { UpdateSimulation } from "#contracts/operations/packages";
import type { PackageVersion } from "#contracts/results/packages";
import { apt } from "./apt.ts";
import { aptOptions } from "./apt-options.ts";
import { findCandidates } from "./find-candidates.ts";
import { installArguments } from "./install-arguments.ts";
import { parseDownloadSize } from "./parse-download-size.ts";
import { parseHeld } from "./parse-held.ts";
import { parseSimulation } from "./parse-simulation.ts";
import { notInstalled } from "./plan-removal.ts";
import { readInstalled } from "./read-installed.ts";
import { refuseProtected } from "./refuse-protected.ts";
import { runOperation } from "./run-operation.ts";

await runOperation("simulate-update", async ({ packages }): Promise<UpdateSimulation> => {
  const { wanted, held } = packages === undefined ? await findAll() : { wanted: await findNewer(packages), held: [] };
  const named = packages === undefined ? [] : wanted;
  if (wanted.length === 0) return { named, held, install: [], upgrade: [], remove: [], configure: [], download: 0 };

  // Simulated once more as it will be done: by exact versions.
  const arguments_ = installArguments(wanted, true);
  const simulated = parseSimulation(await apt("apt-get", ["--simulate", ...arguments_]));
  refuseProtected(simulated.remove);
  const download = parseDownloadSize(await apt("apt-get", ["--print-uris", "-qq", ...arguments_]));
  return { named, held, ...simulated, download };
});

/** All for which there is something newer that needs nothing removed; what would is left as it is and told. */
async function findAll(): Promise<{ wanted: readonly PackageVersion[]; held: readonly string[] }> {
  const text = await apt("apt-get", ["--simulate", ...aptOptions, "--with-new-pkgs", "upgrade"]);
  return { wanted: parseSimulation(text).install, held: parseHeld(text) };
}

async function findNewer(names: readonly string[]): Promise<readonly PackageVersion[]> {
  const installed = await readInstalled();
  for (const name of names) if (!installed.has(name)) throw notInstalled(name, [...installed.keys()]);
  return (await findCandidates(names))
    .filter((found) => found.installed !== found.candidate)
    .map((found) => ({ package: found.package, version: found.candidate }));
}
