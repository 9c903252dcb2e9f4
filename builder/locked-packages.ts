import { join } from "node:path";
import { bases } from "./bases.ts";
import { fetchPackages, packageStore, type FetchOptions } from "./fetch-packages.ts";
import type { Inputs } from "./inputs.ts";
import { linkPool } from "./local-archive.ts";
import type { Mirrors } from "./mirror.ts";
import {
  committedLock,
  loadPackageLock,
  lockFile,
  writePackageLock,
  type PackageLock,
  type PackageRequest,
} from "./package-lock.ts";
import type { Artefact, Build } from "./pipeline.ts";
import { type Problem, ProblemsError } from "./problem.ts";
import { resolvePackages, type AptPlace } from "./resolve-packages.ts";
import { toolsRequest } from "./tools-request.ts";
import { unknownPackages } from "./unknown-packages.ts";

/** The packages that a tree is made of, and of which alone it can be made. */
export interface LockedPackages {
  readonly request: PackageRequest;
  readonly lock: PackageLock;
  /** indices of an archive of exactly these */
  readonly archive: Artefact;
}

const layers = ["base", "shared", "own", "loaders"] as const;

/** The part of a lock that makes one layer, with those below it: a change above it does not touch it. */
export function upTo(layer: (typeof layers)[number], lock: PackageLock): PackageLock {
  const wanted = layers.slice(0, layers.indexOf(layer) + 1);
  const { shared, own, loaders } = lock.requested;
  const keep = <Value>(part: (typeof layers)[number], value: readonly Value[]): Value[] =>
    wanted.includes(part) ? [...value] : [];
  return {
    ...lock,
    requested: { shared: keep("shared", shared), own: keep("own", own), loaders: keep("loaders", loaders) },
    packages: lock.packages.filter((one) => wanted.includes(one.layer)),
  };
}

/** What an image needs: how it boots, its kernel, and what its profile lists. */
export function imageRequest({ profile, base, own }: Pick<Inputs, "profile" | "base" | "own">): PackageRequest {
  const shared = [
    ...base.livePackages,
    profile.kernel.package,
    ...profile.packages.filter((one) => !own.includes(one)),
  ];
  return {
    ...{ name: profile.name, base: profile.base, architecture: profile.architecture },
    requested: { shared: [...new Set(shared)], own: [...own], loaders: [...base.loaders.packages] },
  };
}

/**
 * The lock for a request: the one that is committed beside the profile, else the one that an earlier build has made,
 * else a new one.
 */
export async function packageLockFor(
  build: Build,
  request: PackageRequest,
  mirrors: Mirrors,
  place: AptPlace,
): Promise<PackageLock> {
  const { options } = build;
  const { name } = request;
  const shown = committedLock(name);
  const committed = await loadPackageLock(join(options.root, shown), shown, request, lockCommand(name));
  if (committed.problems.length > 0) throw new ProblemsError(committed.problems);
  if (committed.lock !== undefined) return committed.lock;

  const file = lockFile(join(options.out, "locks"), name);
  const { lock } = await loadPackageLock(file, file, request, "");
  if (lock !== undefined && !options.update) return lock;
  if (options.offline)
    throw new ProblemsError([
      {
        what: "which packages to take has not been decided yet, and this build is offline",
        where: shown,
        found: `neither ${shown} nor ${file} fits what is asked for`,
        hint: "run the same command once without --offline",
      },
    ]);
  const made = await resolve(build, request, mirrors, place, lock === undefined ? "no lock" : "--update");
  await writePackageLock(file, made);
  return made;
}

/** Asks the archives. @throws {ProblemsError} naming packages that they do not have, with where they are asked for */
export async function resolve(
  build: Build,
  request: PackageRequest,
  mirrors: Mirrors,
  place: AptPlace,
  why: string,
): Promise<PackageLock> {
  return build.task(request.name === "tools" ? "resolve tools" : "resolve", why, async (shell) => {
    try {
      const lock = await resolvePackages(shell, place, request, mirrors);
      const names = new Set(lock.packages.map((one) => one.name));
      const provided = Object.values(request.requested).flatMap((list) => list.filter((one) => !names.has(one)));
      if (provided.length > 0) throw new ProblemsError(provided.map((one) => notAPackage(build, one)));
      return lock;
    } catch (error) {
      const run = [...place.enter, "env", `APT_CONFIG=${place.inside}/apt.conf`];
      const names = async (): Promise<string[]> => (await shell`${run} apt-cache pkgnames`).stdout.split("\n");
      throw (await unknownPackages(build, error, names)) ?? error;
    }
  });
}

const notAPackage = ({ locate }: Build, name: string): Problem => ({
  what: `"${name}" is not the name of a package`,
  where: locate("packages", name),
  ...{ found: "a name that apt takes for another package", wanted: "that package itself, so that it stays the same" },
  hint: `see which provide it: apt-cache showpkg ${name}`,
});

const lockCommand = (name: string): string => `npm run lock:packages -- ${name}`;

const fetching = new WeakMap<Build, NonNullable<FetchOptions["underway"]>>();

function underwayIn(build: Build): NonNullable<FetchOptions["underway"]> {
  const underway = fetching.get(build) ?? new Map();
  fetching.set(build, underway);
  return underway;
}

/** Sees to it that all packages are in the store, as they should be, and in the archive if there is one already. */
export async function provide(
  build: Build,
  title: string,
  { request, lock, archive }: Pick<LockedPackages, "request" | "lock"> & Partial<LockedPackages>,
): Promise<void> {
  const { options, downloads, progress } = build;
  const mirrors = request.name === toolsRequest.name ? build.toolsMirrors : build.mirrors;
  const committed = await loadPackageLock(join(options.root, committedLock(request.name)), "", request, "");
  const cure =
    committed.lock === undefined ? `npm run build:iso -- ${build.profile.name} --update` : lockCommand(request.name);
  await fetchPackages(lock, {
    ...{ downloads, mirrors, offline: options.offline, cure, underway: underwayIn(build) },
    progress: ({ bytes, total }) =>
      progress.measure(title, { what: "fetching packages", done: bytes, total, unit: "bytes" }),
  });
  if (archive !== undefined) await linkPool(archive.path, lock, packageStore(downloads));
}

export const suiteOf = ({ request }: Pick<LockedPackages, "request">): string => bases[request.base].suite;
