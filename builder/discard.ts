import { execFile } from "node:child_process";
import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { mountPointsIn } from "./mount-points.ts";
import { ProblemsError } from "./problem.ts";

const run = promisify(execFile);

/**
 * Deletes something that a build wrote, with all that is in it. It never leaves the folder for output, follows no link
 * out of it and does not go into what is mounted there: an interrupted build must not cost anybody their files.
 * @param out the folder for everything that builds write
 * @throws {ProblemsError} when the path does not lie in it, or something is mounted there
 */
export async function discard(path: string, out: string): Promise<void> {
  const there = await lstat(path).catch(() => undefined);
  if (there === undefined) return;
  const real = join(await realpath(dirname(path)), basename(path));
  if (!real.startsWith(`${await realpath(out)}/`))
    throw new ProblemsError([
      {
        ...{ what: "this does not lie in the folder for output, and is not deleted", where: path, found: real },
        ...{ wanted: `a path in ${out}`, hint: `look which link leads out, and remove it: namei -l ${path}` },
      },
    ]);
  // "rm --one-file-system" alone goes into a folder of the same disk that is mounted there as well.
  const mounted = (await mountPointsIn(real))[0];
  if (mounted !== undefined)
    throw new ProblemsError([
      { what: `something is mounted here, and ${path} is not deleted`, where: mounted, hint: `umount ${mounted}` },
    ]);
  await run("rm", ["--recursive", "--force", "--one-file-system", "--", real]);
}
