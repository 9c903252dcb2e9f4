import type { PackageVersion } from "#contracts/operation";

/**
 * Arguments of `apt-get install` for exactly these versions. Recommended packages are left to the machine's own
 * configuration of apt: a person gets what `apt install` would give them, and sees all of it before.
 * @param remove true when the person has approved that packages are removed for it
 */
export function installArguments(packages: readonly PackageVersion[], remove: boolean): readonly string[] {
  return [
    ...["--assume-yes", "--quiet", ...(remove ? [] : ["--no-remove"])],
    ...[
      // apt's own defaults, against a configuration that was loosened.
      "APT::Get::AllowUnauthenticated=false",
      "Acquire::AllowInsecureRepositories=false",
      "Acquire::AllowDowngradeToInsecureRepositories=false",
      "Acquire::AllowWeakRepositories=false",
      "DPkg::Lock::Timeout=60",
      // Configuration files that the person changed stay as they are.
      "Dpkg::Options::=--force-confdef",
      "Dpkg::Options::=--force-confold",
      "APT::Keep-Downloaded-Packages=false",
    ].flatMap((option) => ["-o", option]),
    "install",
    "--",
    // With its version apt looks for the package of that very name; a bare name could be read as something else.
    ...packages.map(({ package: name, version }) => `${name}=${version}`),
  ];
}
