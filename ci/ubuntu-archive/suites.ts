/** The releases that the archive has, by the names of their suites. */
export const releases = { noble: "24.04", resolute: "26.04" } as const;
export type Suite = keyof typeof releases;
export const suites = Object.keys(releases) as Suite[];
export const pockets = ["", "-updates", "-security"] as const;
export type Pocket = (typeof pockets)[number];
export const components = ["main", "restricted", "universe", "multiverse"] as const;
export type Component = (typeof components)[number];
