import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { mountImageRoot } from "./image-root.ts";
import { newestTools } from "./newest-tools.ts";
import { packageArchive } from "./package-archive.ts";

/** So many archives are kept, one for each image. */
const kept = 6;

/**
 * Runs in namespaces of its own (see image-archive.ts). Prints the folder of the archive for the image; it is made again
 * only when the image's packages, or what makes it, changed.
 * Arguments: the image, the folder that keeps archives, an empty folder to mount under.
 */
const [iso, shelf, scratch] = process.argv.slice(2) as [string, string, string];

const tree = await mountImageRoot(iso, scratch);
const folder = join(shelf, await key());
if (!(await exists(folder))) {
  await mkdir(shelf, { recursive: true });
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await packageArchive({ tools: await newestTools(), tree, folder: partial });
  await rename(partial, folder);
  await prune();
}
console.log(folder);

async function key(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [join(tree, "var/lib/dpkg/status"), join(import.meta.dirname, "package-archive.ts")])
    hash.update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}

/** Leaves those that were made last. */
async function prune(): Promise<void> {
  const names = await readdir(shelf);
  const all = await Promise.all(names.map(async (name) => ({ name, made: (await stat(join(shelf, name))).mtimeMs })));
  const old = all.sort((a, b) => b.made - a.made).slice(kept);
  for (const { name } of old) await rm(join(shelf, name), { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
