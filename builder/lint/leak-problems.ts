import { access } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Problem } from "../problem.ts";
import type { Leak } from "./find-leaks.ts";

/** More would not be read. */
const shown = 20;

/** What a report needs of a build. */
export interface Told {
  readonly options: { readonly root: string };
  readonly profile: { readonly overlays: readonly string[] };
}

/** @param tree the layer as it lies on this machine */
export async function leakProblems(
  leaks: readonly Leak[],
  build: Told,
  layer: string,
  tree: string,
): Promise<Problem[]> {
  const problems = await Promise.all(
    leaks.slice(0, shown).map(async ({ what, path, line, found, wanted }) => ({
      what: `the image has ${what}`,
      where: `/${path}${line === undefined ? "" : `:${line}`} in the layer "${layer}"`,
      ...{ found, wanted, hint: await hintFor(path, build, layer, tree) },
    })),
  );
  const rest = leaks.length - shown;
  return rest > 0 ? [...problems, andMore(rest, layer)] : problems;
}

/** Where to take it out: the overlay that has it, or what makes the layer. */
async function hintFor(path: string, { options, profile }: Told, layer: string, tree: string): Promise<string> {
  for (const overlay of profile.overlays.toReversed())
    for (const file of [`overlays/${overlay}/${path}`, `overlays/${overlay}/${path}.hbs`])
      if (await isThere(join(options.root, file))) return `edit ${file}, or take it out`;
  const look = `look at it: less ${relative(process.cwd(), join(tree, path))}`;
  return layer === "services"
    ? `${look}, and keep it out of services/`
    : `${look}, and have a script in chroot-hooks/ take it out`;
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const andMore = (rest: number, layer: string): Problem => ({
  what: `the image has ${rest} more such things`,
  where: `the layer "${layer}"`,
  hint: "cure these first: what makes one often makes others",
});
