import { cp, mkdir, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../..");
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
];
const npmPackages = ["node_modules", "services/node_modules"];

/**
 * A copy of the repository, which a test may spoil and in whose out/ a build disturbs nobody; npm packages are linked.
 * @param folder is made, and must not exist yet
 * @param from another copy, for two that must be the same whatever is edited in between
 */
export async function copyRepository(folder: string, from = repository): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const part of parts)
    await cp(join(from, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith("/node_modules"),
    });
  for (const part of npmPackages) await symlink(join(repository, part), join(folder, part));
  return folder;
}
