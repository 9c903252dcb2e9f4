import { access, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "..");

export interface WantedImage {
  /** the image itself; default: what PARLANCE_ISO names */
  readonly iso?: string | undefined;
  /** whose image of this version is wanted where none is named; default: debian-minimal */
  readonly profile?: string | undefined;
  /** the folder that the build wrote to; default: out */
  readonly out?: string | undefined;
}

/**
 * The image that is tested and booted.
 * @throws when it is not there
 */
export async function findImage(wanted: WantedImage = {}): Promise<string> {
  const { profile = "debian-minimal", out = join(repository, "out") } = wanted;
  const { version } = JSON.parse(await readFile(join(repository, "package.json"), "utf8")) as { version: string };
  const named = wanted.iso ?? process.env["PARLANCE_ISO"];
  const iso = resolve(named ?? join(out, `images/${profile}-${version}-amd64.iso`));
  try {
    await access(iso);
  } catch {
    throw new Error(`there is no image at ${iso}; build it with: npm run build:iso -- ${profile}`);
  }
  return iso;
}
