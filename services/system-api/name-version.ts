import type { PackageVersion } from "#contracts/results/packages";

/** A package as apt takes it, and as the digest covers it: NAME=VERSION. */
export const nameVersion = (one: PackageVersion): string => `${one.package}=${one.version}`;
