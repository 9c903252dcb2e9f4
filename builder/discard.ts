import { execFile } from "node:child_process";
import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Deletes something that a build wrote, with all that is in it. It never leaves the folder for output, follows no link
 * out of it and does not go into what is mounted there: an interrupted build must not cost anybody their files.
 * @param out the folder for everything that builds write
 * @throws when the path does not lie in it
 */
export async function discard(path: string, out: string): Promise<void> {
  const there = await lstat(path).catch(() => undefined);
  if (there === undefined) return;
  const real = join(await realpath(dirname(path)), basename(path));
  if (!real.startsWith(`${await realpath(out)}/`))
    throw new Error(`${path} does not lie in ${out}, and is not deleted`);
  await run("rm", ["--recursive", "--force", "--one-file-system", "--", real]);
}
