import { access, glob } from "node:fs/promises";
import { join } from "node:path";

/**
 * What a build that did not come to its end has left unfinished. It may lie there, for the next one to take away, but it
 * must not count.
 * @param out the folder that it wrote to
 */
export async function halves(out: string): Promise<{ readonly left: string[]; readonly counted: string[] }> {
  const patterns = ["*.partial", "*/*.partial", "*/*/*.partial", "*/*/*/*.partial", "models/.*", "cache/temporary/*"];
  const left = await Array.fromAsync(glob(patterns, { cwd: out }));
  const counted: string[] = [];
  for (const half of left.filter((path) => path.startsWith("cache/"))) {
    // An artefact counts by the record beside it, which is written last.
    const record = join(out, half.replace(/(\.json)?\.partial$/, ".json"));
    const exists = await access(record).then(
      () => true,
      () => false,
    );
    if (exists && record !== join(out, half)) counted.push(half);
  }
  return { left, counted };
}
