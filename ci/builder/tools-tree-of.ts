import { glob } from "node:fs/promises";
import { join } from "node:path";

/** The tools tree that a build has made. @throws where there is none */
export async function toolsTreeOf(out: string): Promise<string> {
  for await (const tree of glob(join(out, "cache/tools/*/tree"))) return tree;
  throw new Error(`no tools tree in ${out}/cache/tools`);
}
