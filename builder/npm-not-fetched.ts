import { ProblemsError } from "./problem.ts";

/**
 * What npm says offline about a package that its cache does not have.
 * @param cache the folder of the cache
 * @returns undefined when npm failed for another reason
 */
export function npmNotFetched(error: unknown, cache: string): ProblemsError | undefined {
  const said = error instanceof Error ? /request to \S*\/([^/\s]+) failed: cache mode/.exec(error.message) : null;
  if (said === null) return undefined;
  return new ProblemsError([
    {
      what: `the npm package ${decodeURIComponent(said[1]!).replace(/\.tgz$/, "")} has not been fetched, and this build is offline`,
      where: cache,
      hint: "run the same command once without --offline",
    },
  ]);
}
