import type { PackageVersion } from "#contracts/results/packages";

/** What apt-get --simulate says that it would do. */
export interface Simulated {
  readonly install: readonly PackageVersion[];
  readonly upgrade: readonly string[];
  readonly remove: readonly string[];
  /** that are unpacked already, and whose configuration was not finished */
  readonly configure: readonly PackageVersion[];
}

/**
 * Reads the Inst, Conf and Remv lines of `apt-get --simulate`, sorted by name.
 * @throws when such a line is not as expected: an action must not be overlooked
 */
export function parseSimulation(text: string): Simulated {
  const install: PackageVersion[] = [];
  const upgrade: string[] = [];
  const remove: string[] = [];
  const configured: PackageVersion[] = [];
  for (const line of text.split("\n")) {
    if (!/^(Inst|Remv|Purg|Conf) /.test(line)) continue;
    // Inst NAME [INSTALLED] (NEW ARCHIVE [ARCHITECTURE]) …, Conf NAME (VERSION …) and Remv NAME [INSTALLED] …
    const [, action, name, old, version] =
      /^(Inst|Remv|Purg|Conf) (\S+)(?: \[(\S+)\])?(?: \((\S+) [^)]*\))?/.exec(line) ?? [];
    if (name === undefined || (action === "Inst" || action === "Conf") !== (version !== undefined))
      throw new Error(`apt's simulation has a line that is not understood: ${JSON.stringify(line)}`);
    if (version === undefined) remove.push(name);
    else if (action === "Conf") configured.push({ package: name, version });
    else install.push({ package: name, version });
    if (action === "Inst" && old !== undefined) upgrade.push(name);
  }
  const unpacked = new Set(install.map((one) => one.package));
  return {
    install: install.sort(byPackage),
    upgrade: upgrade.sort(),
    remove: remove.sort(),
    configure: configured.filter((one) => !unpacked.has(one.package)).sort(byPackage),
  };
}

const byPackage = (a: PackageVersion, b: PackageVersion): number =>
  a.package < b.package ? -1 : a.package > b.package ? 1 : 0;
