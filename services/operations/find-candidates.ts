import { nearNames } from "#kit/near-names";
import { apt } from "./apt.ts";
import { OperationError } from "./operation-error.ts";

export interface Candidate {
  readonly package: string;
  /** version that is installed now; null when it is not */
  readonly installed: string | null;
  /** version that apt would install */
  readonly candidate: string;
}

/**
 * Looks the names up in the package index, each exactly: apt itself would read a name that it does not know as a
 * pattern, a task or, with `-` at the end, as a removal.
 * @throws {OperationError} `notFound` with the nearest names
 */
export async function findCandidates(names: readonly string[]): Promise<readonly Candidate[]> {
  const index = (await apt("apt-cache", ["pkgnames"])).split("\n");
  const known = new Set(index);
  for (const name of names) if (!known.has(name)) throw notFound(name, index);
  const policies = parsePolicy(await apt("apt-cache", ["policy", "--", ...names]));
  return names.map((name) => {
    const policy = policies.get(name);
    if (policy === undefined || policy.candidate === null) throw notFound(name, index);
    return { package: name, installed: policy.installed, candidate: policy.candidate };
  });
}

function notFound(name: string, index: readonly string[]): OperationError {
  const near = nearNames(name, index);
  const hint = near.length === 0 ? "" : `; did you mean ${near.join(", ")}?`;
  return new OperationError("notFound", `there is no package ${name} in the package index${hint}`);
}

/** Reads `apt-cache policy`: a line "NAME:", then "  Installed: VERSION" and "  Candidate: VERSION". */
function parsePolicy(text: string): Map<string, { installed: string | null; candidate: string | null }> {
  const result = new Map<string, { installed: string | null; candidate: string | null }>();
  const blocks = /^(\S+):\n {2}Installed: (\S+)\n {2}Candidate: (\S+)$/gm;
  const version = (found: string | undefined): string | null => (found === "(none)" ? null : (found ?? null));
  for (const [, name = "", installed, candidate] of text.matchAll(blocks))
    result.set(name, { installed: version(installed), candidate: version(candidate) });
  return result;
}
