import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "./hash-files.ts";
import { recordFetch } from "./ledger.ts";

interface NpmLock {
  readonly packages: Readonly<
    Record<string, { version?: string; integrity?: string; dev?: boolean; optional?: boolean }>
  >;
}

/**
 * Puts the packages that npm has taken for a lock into the ledger: npm checks each against the lock's digest, and its
 * cache knows where each came from.
 * @returns the SHA256 of each
 */
export async function recordNpmFetches(cache: string, lockFile: string, downloads: string): Promise<string[]> {
  // Loaded when it is needed: a build that has nothing to do is over sooner.
  const { get, ls } = await import("cacache");
  const { packages } = JSON.parse(await readFile(lockFile, "utf8")) as NpmLock;
  const entries = Object.values(await ls(join(cache, "_cacache")));
  const digests: string[] = [];
  for (const [place, { version, integrity, dev, optional }] of Object.entries(packages)) {
    if (integrity === undefined || dev === true || optional === true) continue;
    const known = entries.filter((one) => one.integrity === integrity);
    // The cache has a second one by name and version, which says nothing of where it came from.
    const entry = known.find(({ key }) => key.includes("request-cache:")) ?? known[0];
    // One that is meant for another platform is not fetched.
    if (entry === undefined) continue;
    const content = await get.byDigest(join(cache, "_cacache"), integrity);
    const [what, from] = [
      `${place.replace(/^.*node_modules\//, "")} ${version}`,
      entry.key.replace(/^.*request-cache:/, ""),
    ];
    const digest = sha256(content);
    digests.push(digest);
    await recordFetch(downloads, { what, from, sha256: digest, bytes: content.length });
  }
  return digests;
}
