/** Options for every act of apt-get's: nobody is asked, and no configuration can loosen what apt does by default. */
export const aptOptions: readonly string[] = [
  ...["--assume-yes", "--quiet"],
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
];
