export interface PackageVersion {
  readonly package: string;
  readonly version: string;
}

export interface FoundPackage {
  readonly package: string;
  /** its maintainer's one line about it */
  readonly summary: string;
  readonly installed: boolean;
}

export interface PackageDetails {
  readonly package: string;
  readonly summary: string;
  /** paragraphs are parted by an empty line */
  readonly description: string;
  /** version that is installed now; null when it is not */
  readonly installed: string | null;
  /** version that apt would install; null when no archive has it */
  readonly candidate: string | null;
  readonly section: string | null;
  readonly homepage: string | null;
  /** bytes to fetch, and bytes on the disk; null when the package does not say */
  readonly download: number | null;
  readonly size: number | null;
}

/** What the tools of packages.* give back. */
export interface PackagesResults {
  /** the best first; `total` counts those too that were left out */
  "packages.search": { readonly packages: readonly FoundPackage[]; readonly total: number };
  "packages.info": PackageDetails;
  "packages.install": { readonly installed: readonly PackageVersion[] };
  /** `installed` came in the place of something removed */
  "packages.remove": { readonly removed: readonly PackageVersion[]; readonly installed: readonly PackageVersion[] };
  /** `held` was left at its old version */
  "packages.update": { readonly updated: readonly PackageVersion[]; readonly held: readonly string[] };
}
