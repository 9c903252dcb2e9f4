import { nearNames } from "#kit/near-names";
import type { RemoveSimulation } from "#contracts/operations/packages";
import { apt } from "./apt.ts";
import { OperationError } from "./operation-error.ts";
import type { InstalledPackage } from "./parse-installed.ts";
import { parseSimulation } from "./parse-simulation.ts";
import { readInstalled } from "./read-installed.ts";
import { refuseProtected } from "./refuse-protected.ts";
import { removeArguments } from "./remove-arguments.ts";

/**
 * What apt would do to remove these packages.
 * @throws {OperationError} `notFound` for a name that is not installed, `denied` for what is protected
 */
export async function planRemoval(names: readonly string[]): Promise<RemoveSimulation> {
  const installed = await readInstalled();
  for (const name of names) if (!installed.has(name)) throw notInstalled(name, [...installed.keys()]);
  // Asked of apt it could end in a riddle: much needs what is needed by all.
  refuseProtected(names);
  const { install, remove } = parseSimulation(await apt("apt-get", ["--simulate", ...removeArguments(names, true)]));
  refuseProtected(remove);
  const found = remove.map((name) => ({ name, ...known(installed, name) }));
  return {
    install,
    remove: found.map(({ name, version }) => ({ package: name, version })),
    essential: found.filter(({ essential }) => essential).map(({ name }) => name),
    freed: found.reduce((sum, { size }) => sum + size, 0),
  };
}

/** An error for a package that should be there and is not, with those that may have been meant. */
export function notInstalled(name: string, installed: readonly string[]): OperationError {
  const near = nearNames(name, installed);
  const hint = near.length === 0 ? "" : `; did you mean ${near.join(", ")}?`;
  return new OperationError("notFound", `the package ${name} is not installed${hint}`);
}

function known(installed: ReadonlyMap<string, InstalledPackage>, name: string): InstalledPackage {
  const found = installed.get(name);
  if (found === undefined) throw new Error(`apt would remove ${name}, which dpkg does not have`);
  return found;
}
