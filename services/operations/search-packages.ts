import { apt } from "./apt.ts";
import { OperationError } from "./operation-error.ts";
import { rankPackages, searchPatterns } from "./rank-packages.ts";
import { readInstalled } from "./read-installed.ts";
import { runOperation } from "./run-operation.ts";

/** A search for "lib" finds thousands. */
const most = 50;

await runOperation("search-packages", async ({ query }) => {
  const patterns = searchPatterns(query);
  if (patterns.length === 0) throw new OperationError("failed", "there is no word to search for");
  const found = rankPackages(query, await apt("apt-cache", ["search", "--", ...patterns]));
  const installed = await readInstalled();
  const packages = found.slice(0, most).map((match) => ({ ...match, installed: installed.has(match.package) }));
  return { packages, total: found.length };
});
