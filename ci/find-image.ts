import { access, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "..");

/**
 * The image that is tested and booted: the one named, or the default profile's of this version.
 * @throws when it is not there
 */
export async function findImage(named = process.env["PARLANCE_ISO"]): Promise<string> {
  const { version } = JSON.parse(await readFile(join(repository, "package.json"), "utf8")) as { version: string };
  const iso = resolve(named ?? join(repository, `out/images/debian-minimal-${version}-amd64.iso`));
  try {
    await access(iso);
  } catch {
    throw new Error(`there is no image at ${iso}; build it with: npm run build:iso`);
  }
  return iso;
}
