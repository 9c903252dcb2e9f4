import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { link, mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Remote } from "./apt.ts";
import type { Tools } from "./in-tools.ts";

/** What the builds of this repository have fetched. */
const builds = resolve(import.meta.dirname, "../../out/cache/downloads/packages");

/**
 * Fetches packages into a store, unless they are there or a build has fetched them; each is checked.
 * @param store is kept; on the file system of `work`
 * @param work the folder that the tools see
 */
export async function fetchPackages(
  tools: Tools,
  packages: readonly Remote[],
  { store, work }: { readonly store: string; readonly work: string },
): Promise<void> {
  const incoming = join(work, "incoming");
  await Promise.all([store, incoming].map((folder) => mkdir(folder, { recursive: true })));
  const missing: Remote[] = [];
  for (const wanted of packages) {
    const file = storedPackage(store, wanted);
    if ((await digestOf(file)) === wanted.sha256) continue;
    await rm(file, { force: true });
    const built = join(builds, `${wanted.sha256}.deb`);
    if ((await digestOf(built)) === wanted.sha256) await link(built, file);
    else missing.push(wanted);
  }
  // apt checks what it fetches, follows redirections and knows the proxies.
  const triples = missing.flatMap(({ uri, sha256 }) => [uri, `/mnt/work/incoming/${sha256}`, `SHA256:${sha256}`]);
  if (missing.length > 0)
    await tools.run`${tools.enter} /usr/lib/apt/apt-helper -o APT::Sandbox::User=root -o Acquire::Retries=3 download-file ${triples}`;
  for (const wanted of missing) await rename(join(incoming, wanted.sha256), storedPackage(store, wanted));
}

export const storedPackage = (store: string, { sha256 }: Remote): string => join(store, `${sha256}.deb`);

async function digestOf(file: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest("hex");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
