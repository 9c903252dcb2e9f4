import { chmod, chown, lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { hashFiles } from "../hash-files.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { ProblemsError, type Problem } from "../problem.ts";
import { wholeTree } from "../tree-layers.ts";

/**
 * Refuses overlays with a folder where the image has none, or the reverse: all that lies behind it would be hidden. A
 * folder that both have keeps the image's owner and permissions, which the layer on top would else replace.
 */
export async function fit(build: Build, root: Artefact, overlays: Artefact): Promise<Artefact> {
  return build.stage("fit", { root, overlays }, async (folder, shell) => {
    const [below, above] = [await wholeTree(shell, root), join(folder, "tree")];
    await shell`cp --archive --reflink=auto ${join(overlays.path, "tree")} ${above}`;
    const problems = await compare(build, below, above, "");
    if (problems.length > 0) throw new ProblemsError(problems);
  });
}

async function compare(build: Build, below: string, above: string, path: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const entry of await readdir(join(above, path), { withFileTypes: true })) {
    const inner = join(path, entry.name);
    const there = await lstat(join(below, inner)).catch(() => undefined);
    if (there === undefined) continue;
    if (there.isDirectory() !== entry.isDirectory()) problems.push(await clash(build, inner, there.isDirectory()));
    else if (entry.isDirectory()) {
      await chown(join(above, inner), there.uid, there.gid);
      await chmod(join(above, inner), there.mode & 0o7777);
      problems.push(...(await compare(build, below, above, inner)));
    }
  }
  return problems;
}

async function clash({ options, profile }: Build, path: string, folder: boolean): Promise<Problem> {
  const found = await Promise.all(
    profile.overlays.map(async (overlay) => Object.keys(await hashFiles(options.root, `overlays/${overlay}`))),
  );
  const isIt = (file: string): boolean =>
    `${file}/`
      .replace(/\.hbs\/$/, "/")
      .split("/")
      .slice(2)
      .join("/")
      .startsWith(`${path}/`);
  const where = found.flat().find(isIt) ?? "overlays";
  return {
    what: `an overlay would hide the image's /${path}`,
    where,
    found: folder ? `no folder, where the image has the folder /${path}` : `a folder, where /${path} is a file or link`,
    wanted: folder ? `a folder ${path}` : `nothing, or a file, in the place of /${path}`,
    hint: `move ${where} to another place`,
  };
}
