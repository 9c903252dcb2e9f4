import { closest, distance } from "fastest-levenshtein";
import type { Inputs } from "./inputs.ts";
import { ProblemsError } from "./problem.ts";

/**
 * What apt said about packages that the archive does not have, as problems of the profile that asks for them.
 * @param names of all packages that the archive has; asked for only when one was not found
 * @returns undefined when apt failed for another reason
 */
export async function unknownPackages(
  {
    profile,
    base,
    locate,
    locateValue,
    mirrors,
  }: Pick<Inputs, "profile" | "base" | "locate" | "locateValue" | "mirrors">,
  error: unknown,
  names: () => Promise<readonly string[]>,
): Promise<ProblemsError | undefined> {
  if (!(error instanceof Error)) return undefined;
  const said = error.message.matchAll(
    /Unable to locate package (\S+)|Package '?([^\s']+)'? has no installation candidate/g,
  );
  const unknown = [...new Set([...said].map(([, missing, unavailable]) => missing ?? unavailable!))];
  if (unknown.length === 0) return undefined;
  const known = (await names().catch(() => [])).filter((name) => !unknown.includes(name));
  return new ProblemsError(
    unknown.map((name) => ({
      what: `the archive has no package "${name}"`,
      where: profile.kernel.package === name ? locateValue("kernel", "package") : locate("packages", name),
      found: name,
      wanted: `a package of ${base.suite}, at ${mirrors.main}`,
      hint: `${meant(name, known)}take "${name}" out`,
    })),
  );
}

function meant(name: string, known: readonly string[]): string {
  const near = closest(name, [...known]);
  return known.length > 0 && distance(name, near) <= 3 ? `write ${near}, or ` : "";
}
