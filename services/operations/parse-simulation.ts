import type { PackageVersion } from "#contracts/results/packages";

/** What apt-get --simulate says that it would do. */
export interface Simulated {
  readonly install: readonly PackageVersion[];
  readonly upgrade: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Reads the Inst and Remv lines of `apt-get --simulate`, sorted by name.
 * @throws when such a line is not as expected: an action must not be overlooked
 */
export function parseSimulation(text: string): Simulated {
  const install: PackageVersion[] = [];
  const upgrade: string[] = [];
  const remove: string[] = [];
  for (const line of text.split("\n")) {
    if (!/^(Inst|Remv|Purg) /.test(line)) continue;
    // Inst NAME [INSTALLED] (NEW ARCHIVE [ARCHITECTURE]) …, and Remv NAME [INSTALLED] …
    const [, action, name, old, version] =
      /^(Inst|Remv|Purg) (\S+)(?: \[(\S+)\])?(?: \((\S+) [^)]*\))?/.exec(line) ?? [];
    if (name === undefined || (action === "Inst") !== (version !== undefined))
      throw new Error(`apt's simulation has a line that is not understood: ${JSON.stringify(line)}`);
    if (version === undefined) remove.push(name);
    else install.push({ package: name, version });
    if (version !== undefined && old !== undefined) upgrade.push(name);
  }
  return { install: install.sort(byPackage), upgrade: upgrade.sort(), remove: remove.sort() };
}

const byPackage = (a: PackageVersion, b: PackageVersion): number =>
  a.package < b.package ? -1 : a.package > b.package ? 1 : 0;
