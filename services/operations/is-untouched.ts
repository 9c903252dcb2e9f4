import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";

/** Whether a home holds what it was made of and nothing else: the same names with the same contents, all of its owner's. */
export async function isUntouched(home: string, skeleton: string, uid: number): Promise<boolean> {
  const [own, model] = await Promise.all([lstat(home), lstat(skeleton)]);
  if (own.uid !== uid || kindOf(own) !== kindOf(model)) return false;
  if (own.isSymbolicLink()) return (await readlink(home)) === (await readlink(skeleton));
  if (own.isFile()) return own.nlink === 1 && (await readFile(home)).equals(await readFile(skeleton));
  if (!own.isDirectory()) return false;
  const [names, wanted] = [(await readdir(home)).sort(), (await readdir(skeleton)).sort()];
  if (names.join("/") !== wanted.join("/")) return false;
  for (const name of names) if (!(await isUntouched(join(home, name), join(skeleton, name), uid))) return false;
  return true;
}

/** The type bits of a mode. */
const kindOf = ({ mode }: { readonly mode: number }): number => mode & 0o170000;
