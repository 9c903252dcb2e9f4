import { access, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

/**
 * The build's tools tree, made last: the host may have no tools to make and sign an archive.
 * @throws when no build has made one
 */
export async function newestTools(): Promise<string> {
  const cache = resolve(import.meta.dirname, "../out/cache/tools");
  const trees: { tree: string; time: number }[] = [];
  for (const name of await readdir(cache).catch(() => []))
    if (name.endsWith(".json")) {
      const tree = join(cache, name.slice(0, -".json".length), "tree");
      const there = await access(tree).then(
        () => true,
        () => false,
      );
      if (there) trees.push({ tree, time: (await stat(join(cache, name))).mtimeMs });
    }
  const newest = trees.sort((a, b) => b.time - a.time)[0];
  if (newest === undefined) throw new Error(`no tools tree in ${cache}; make it with: npm run build:iso`);
  return newest.tree;
}
