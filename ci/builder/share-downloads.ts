import { glob, mkdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { $ } from "zx/core";

const repositoryOut = resolve(import.meta.dirname, "../../out");
/** Written once and replaced as a whole, so a link will do; the others are written to. */
const linked = ["cache/downloads/packages", "models"];
const copied = ["cache/downloads/apt-*", "cache/downloads/npm", "cache/downloads/ledger.jsonl", "locks"];
/** Half a minute's work, and the same for every build. */
const toolsTree = ["cache/tools", "cache/archive-tools"];

/**
 * Gives a build what another has fetched and decided on, and none of what it made but the tools tree where that is
 * wanted. What is not there is fetched by the build itself.
 * @param out the folder of the build that is to come
 * @param options.from the folder of the one before
 * @param options.link false where the two are not on one disk
 */
export async function shareDownloads(
  out: string,
  {
    from = repositoryOut,
    tools = false,
    link = true,
  }: { readonly from?: string; readonly tools?: boolean; readonly link?: boolean } = {},
): Promise<void> {
  const run = $({ quiet: true });
  const give = async (patterns: readonly string[], how: readonly string[]): Promise<void> => {
    for await (const path of glob([...patterns], { cwd: from })) {
      await mkdir(dirname(join(out, path)), { recursive: true });
      await run`cp --archive ${how} ${join(from, path)} ${join(out, dirname(path))}/`;
    }
  };
  const once = link ? ["--link"] : ["--reflink=auto"];
  await give(linked, once);
  await give(copied, ["--reflink=auto"]);
  if (tools) await give(await newestOf(from), once);
}

/** The tools tree that the lock means is the one that was made or used last. */
async function newestOf(from: string): Promise<string[]> {
  const found = await Promise.all(
    toolsTree.map(async (shelf) => {
      const records = (await Array.fromAsync(glob(`${shelf}/*.json`, { cwd: from }))).map((path) => join(from, path));
      if (records.length === 0) return [];
      const newest = (await $({ quiet: true })`ls -t ${records}`).stdout.split("\n")[0]!;
      return [join(shelf, basename(newest)), join(shelf, basename(newest, ".json"))];
    }),
  );
  return found.flat();
}
