import type { InstallSimulation } from "#contracts/operations/packages";
import { apt } from "./apt.ts";
import { findCandidates } from "./find-candidates.ts";
import { installArguments } from "./install-arguments.ts";
import { parseDownloadSize } from "./parse-download-size.ts";
import { parseSimulation } from "./parse-simulation.ts";
import { readUnfinished } from "./read-unfinished.ts";
import { refuseProtected } from "./refuse-protected.ts";
import { runOperation } from "./run-operation.ts";

await runOperation("simulate-install", async ({ packages }): Promise<InstallSimulation> => {
  const unfinished = await readUnfinished();
  const named = (await findCandidates(packages))
    .filter(({ package: name, installed, candidate }) => installed !== candidate || unfinished.has(name))
    .map((found) => ({ package: found.package, version: found.candidate }));
  if (named.length === 0) return { named, install: [], upgrade: [], remove: [], configure: [], download: 0 };

  const arguments_ = installArguments(named, true);
  const simulated = parseSimulation(await apt("apt-get", ["--simulate", ...arguments_]));
  refuseProtected(simulated.remove);
  const download = parseDownloadSize(await apt("apt-get", ["--print-uris", "-qq", ...arguments_]));
  return { named, ...simulated, download };
});
