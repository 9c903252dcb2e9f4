import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { mountImageRoot } from "./image-root.ts";
import { packageArchive } from "./package-archive.ts";

/**
 * Runs in namespaces of its own (see image-archive.ts). Prints the folder of the archive for the image; it is made again
 * only when the image's packages, or what makes it, changed.
 * Arguments: the image, the folder that keeps archives, an empty folder to mount under.
 */
const [iso, shelf, scratch] = process.argv.slice(2) as [string, string, string];

const tree = await mountImageRoot(iso, scratch);
const folder = join(shelf, await key());
if (!(await exists(folder))) {
  await rm(shelf, { recursive: true, force: true });
  await mkdir(shelf, { recursive: true });
  const partial = `${folder}.partial`;
  await packageArchive({ tools: await newestTools(), tree, folder: partial });
  await rename(partial, folder);
}
console.log(folder);

async function key(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [join(tree, "var/lib/dpkg/status"), join(import.meta.dirname, "package-archive.ts")])
    hash.update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}

/** The build's tools tree: the host may have no tools to make and sign a Debian archive. */
async function newestTools(): Promise<string> {
  const cache = resolve(import.meta.dirname, "../out/cache/tools");
  const trees: { tree: string; time: number }[] = [];
  for (const name of await readdir(cache).catch(() => []))
    if (name.endsWith(".json")) {
      const tree = join(cache, name.slice(0, -".json".length), "tree");
      if (await exists(tree)) trees.push({ tree, time: (await stat(join(cache, name))).mtimeMs });
    }
  const newest = trees.sort((a, b) => b.time - a.time)[0];
  if (newest === undefined) throw new Error(`no tools tree in ${cache}; make it with: npm run build:iso`);
  return newest.tree;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
