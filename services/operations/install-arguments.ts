import type { PackageVersion } from "#contracts/results/packages";
import { aptOptions } from "./apt-options.ts";

/**
 * Arguments of `apt-get install` for exactly these versions. Recommended packages are left to the machine's own
 * configuration of apt: a person gets what `apt install` would give them, and sees all of it before.
 * @param remove true when the person has approved that packages are removed for it
 */
export function installArguments(packages: readonly PackageVersion[], remove: boolean): readonly string[] {
  return [
    ...aptOptions,
    ...(remove ? [] : ["--no-remove"]),
    ...["install", "--"],
    // With its version apt looks for the package of that very name; a bare name could be read as something else.
    ...packages.map(({ package: name, version }) => `${name}=${version}`),
  ];
}
