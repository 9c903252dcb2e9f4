import { packageStore } from "../fetch-packages.ts";
import { writeLocalArchive } from "../local-archive.ts";
import { imageRequest, provide, suiteOf, upTo, type LockedPackages } from "../locked-packages.ts";
import type { PackageLock } from "../package-lock.ts";
import type { Build } from "../pipeline.ts";
import { toolsRequest } from "../tools-request.ts";

/**
 * Fetches every package of a lock, and makes an archive of exactly these.
 * @param layer which one the packages are for; the archive is keyed by these alone
 */
export async function archive(
  build: Build,
  layer: "tools" | "base" | "shared" | "own",
  whole: PackageLock,
): Promise<LockedPackages> {
  const request = layer === "tools" ? toolsRequest : imageRequest(build);
  const lock = layer === "tools" ? whole : upTo(layer, whole);
  const { packages, ...head } = lock;
  const byName = Object.fromEntries(packages.map((one) => [one.name, `${one.version} ${one.sha256}`]));
  const make = async (folder: string): Promise<void> => {
    await provide(build, `archive ${layer}`, { request, lock });
    await writeLocalArchive(folder, { lock, store: packageStore(build.downloads), suite: suiteOf({ request }) });
  };
  return { request, lock, archive: await build.stage("archive", { lock: head, packages: byName }, make, layer) };
}
