/** What the tools of packages.* give back. */
export interface PackagesResults {
  "packages.install": { readonly installed: readonly { readonly package: string; readonly version: string }[] };
}
