import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inTools } from "./in-tools.ts";
import type { Artefact } from "./pipeline.ts";
import type { Shell } from "./shell.ts";

/** The programs that do it, inside the tools tree. */
export const compileCachePrograms = "builder/compile-cache";

/**
 * Lays what V8 makes of the programs into the tree, so that they start without stripping types and compiling
 * (https://nodejs.org/api/module.html#module-compile-cache). A few bytes in some of a thousand files differ by chance from
 * run to run: of three runs, what two agree on is taken, and what no two agree on is left out.
 * @param library usr/lib/parlance in the tree
 * @param out a folder for what is made on the way
 */
export async function layCompileCache(
  tools: Artefact,
  { library, out }: { readonly library: string; readonly out: string },
  shell: Shell,
): Promise<void> {
  const target = join(library, "compile-cache");
  await mkdir(target, { recursive: true });
  await mkdir(out);
  const scripts = join(import.meta.dirname, "compile-cache");
  const enter = inTools(tools, { parlance: library, scripts, out });
  await shell`${enter} sh /mnt/scripts/compile.sh`;

  const rounds = (await readdir(out)).map((round) => join(out, round));
  // The folder's name says which Node made it.
  const [version] = (await readdir(rounds[0]!)) as [string];
  await mkdir(join(target, version));
  const names = new Set((await Promise.all(rounds.map((round) => readdir(join(round, version))))).flat());
  for (const name of names) {
    const contents = await Promise.all(rounds.map((round) => readFile(join(round, version, name)).catch(() => null)));
    const agreed = contents.find(
      (one, index) => one !== null && contents.some((other, place) => place > index && other?.equals(one) === true),
    );
    if (agreed) await writeFile(join(target, version, name), agreed);
  }
  await rm(out, { recursive: true });
}
