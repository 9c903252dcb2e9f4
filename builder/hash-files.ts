import { createHash } from "node:crypto";
import { lstat, readFile, readdir, readlink } from "node:fs/promises";
import { join } from "node:path";
import { ProblemsError } from "./problem.ts";

/**
 * The identity of files, as a record from path to digest, so that a changed one can be named.
 * @param root folder that the paths are relative to
 * @param path a file or a folder, which is read whole
 * @param skip leaves out entries by their name
 */
export async function hashFiles(
  root: string,
  path: string,
  skip: (name: string) => boolean = () => false,
): Promise<Record<string, string>> {
  const full = join(root, path);
  const stat = await lstat(full);
  const executable = (stat.mode & 0o111) !== 0 ? "x" : "-";
  if (stat.isSymbolicLink()) return { [path]: `link ${await readlink(full)}` };
  if (!stat.isDirectory() && !stat.isFile())
    // Reading a pipe or a device would wait for ever.
    throw new ProblemsError([
      {
        what: "this is neither a file nor a folder",
        where: path,
        found: "a pipe, socket or device",
        hint: `rm ${path}`,
      },
    ]);
  if (!stat.isDirectory()) return { [path]: executable + sha256(await readFile(full)) };
  const names = (await readdir(full)).filter((name) => !skip(name)).sort();
  if (names.length === 0) return { [path]: "empty folder" };
  const parts = await Promise.all(names.map((name) => hashFiles(root, join(path, name), skip)));
  return Object.assign({}, ...parts) as Record<string, string>;
}

export const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");
