import { cp, symlink } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Copies what a build reads into an empty folder, for tests that spoil it; npm packages are only linked. */
export async function copyRepository(copy: string): Promise<string> {
  for (const part of ["build.ts", "package.json", "models.lock", "builder", "profiles", "overlays", "chroot-hooks"])
    await cp(join(root, part), join(copy, part), { recursive: true });
  const packages = (path: string): boolean => !path.includes("node_modules");
  await cp(join(root, "services"), join(copy, "services"), { recursive: true, filter: packages });
  for (const part of ["node_modules", "services/node_modules"]) await symlink(join(root, part), join(copy, part));
  return copy;
}
