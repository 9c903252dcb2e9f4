import { chmod, copyFile, mkdir, readFile, readdir, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Handlebars from "handlebars";
import { hashFiles } from "../hash-files.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { ProblemsError } from "../problem.ts";

/** The overlays, one upon another, as a layer. A file that ends in .hbs is a Handlebars template and loses the suffix. */
export async function overlays(build: Build): Promise<Artefact> {
  const { options, profile, mirrors, version } = build;
  const { name, hostname, base } = profile;
  const facts = { profile: { name, hostname, base }, mirrors, version };
  const files = await Promise.all(profile.overlays.map((overlay) => hashFiles(options.root, `overlays/${overlay}`)));
  return build.stage("overlays", { facts, files }, async (folder) => {
    for (const overlay of profile.overlays)
      await lay(join(options.root, "overlays", overlay), join(folder, "tree"), `overlays/${overlay}`, facts);
  });
}

async function lay(from: string, to: string, shown: string, facts: object): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name.replace(/\.hbs$/, ""));
    const where = `${shown}/${entry.name}`;
    if (entry.isDirectory()) await lay(source, target, where, facts);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else {
      if (target === join(to, entry.name)) await copyFile(source, target);
      else await writeFile(target, await render(source, where, facts));
      // Owner and permissions are the image's, not those of whoever checked the files out.
      await chmod(target, ((await stat(source)).mode & 0o111) === 0 ? 0o644 : 0o755);
    }
  }
}

async function render(source: string, where: string, facts: object): Promise<string> {
  try {
    // strict: a name that is not there is an error, not an empty string in somebody's configuration
    return Handlebars.compile(await readFile(source, "utf8"), { strict: true, noEscape: true })(facts);
  } catch (error) {
    throw new ProblemsError([
      { what: "a template cannot be rendered", where, found: (error as Error).message, hint: `edit ${where}` },
    ]);
  }
}
