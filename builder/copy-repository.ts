import { cp, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";

const repository = join(import.meta.dirname, "..");
/** What a build reads. */
const parts = [
  "build.ts",
  "package.json",
  "models.lock",
  "builder",
  "profiles",
  "overlays",
  "chroot-hooks",
  "services",
  "training/adapter",
];

/**
 * A copy of the repository, which tests and measurements may change, and in whose out/ a build disturbs nobody; npm
 * packages are only linked.
 * @param folder what is made in it must not be there yet
 */
export async function copyRepository(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const filter = (path: string): boolean => !path.endsWith("/node_modules");
  for (const part of parts)
    await cp(join(repository, part), join(folder, part), { recursive: true, verbatimSymlinks: true, filter });
  for (const packages of ["node_modules", "services/node_modules"])
    await symlink(join(repository, packages), join(folder, packages));
  return folder;
}
