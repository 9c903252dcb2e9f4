import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

/** What this needs to know of a file of profiles/; the builder checks the rest. */
interface Profile {
  readonly extends?: string | readonly string[];
  readonly kernel?: { readonly package?: string };
  readonly packages?: readonly string[];
}

/**
 * The packages that a profile names, with all that it extends, and its kernel.
 * @param root the repository
 */
export async function profilePackages(root: string, name: string): Promise<string[]> {
  const names = new Set<string>();
  let kernel: string | undefined;
  const read = async (profile: string): Promise<void> => {
    const found = parse(await readFile(join(root, "profiles", `${profile}.yaml`), "utf8")) as Profile;
    for (const parent of [found.extends ?? []].flat()) await read(parent);
    for (const each of found.packages ?? []) names.add(each);
    kernel = found.kernel?.package ?? kernel;
  };
  await read(name);
  return [...(kernel === undefined ? [] : [kernel]), ...names].sort();
}
