import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The image that a build of this copy of the repository leaves. */
export async function imageOf(copy: string, profile: string, out = join(copy, "out")): Promise<string> {
  const { version } = JSON.parse(await readFile(join(copy, "package.json"), "utf8")) as { version: string };
  return join(out, "images", `${profile}-${version}-amd64.iso`);
}
