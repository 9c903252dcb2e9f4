import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bases } from "./bases.ts";
import type { Mirrors } from "./mirror.ts";
import type { LockedPackage, PackageLock, PackageRequest } from "./package-lock.ts";
import type { Shell } from "./shell.ts";
import { sourcesOf } from "./sources.ts";

/** Where apt runs: the command line before it, and what it calls the folder that is given to it. */
export interface AptPlace {
  readonly enter: readonly string[];
  /** the folder for apt's files, as this process calls it */
  readonly folder: string;
  /** the same folder, as apt calls it */
  readonly inside: string;
  /** public keys of the archives, as apt calls the file */
  readonly keyring: string;
}

/**
 * Lets apt decide which packages a request comes to, from all pockets of the archives, with their signatures checked
 * and on an empty system. The indices are kept in the folder: those that have not changed are not fetched again.
 * @throws {StageError} with what apt said
 */
export async function resolvePackages(
  shell: Shell,
  place: AptPlace,
  request: PackageRequest,
  mirrors: Mirrors,
): Promise<PackageLock> {
  const base = bases[request.base];
  await prepare(place, request.architecture, sourcesOf(base, mirrors, place.keyring));
  const run = [...place.enter, "env", `APT_CONFIG=${place.inside}/apt.conf`];
  await shell`${run} apt-get --quiet update`;
  const { shared, own, loaders } = request.requested;
  // What debootstrap's smallest variant consists of.
  const smallest = ["?essential", "?priority(required)", "apt"];
  const install = [...run, "apt-get", "--quiet=2", "--print-uris", "--no-install-recommends", "install"];
  const asked: Readonly<Record<LockedPackage["layer"], readonly string[]>> = {
    base: [...install, ...smallest],
    shared: shared.length === 0 ? [] : [...install, ...smallest, ...shared],
    own: own.length === 0 ? [] : [...install, ...smallest, ...shared, ...own],
    loaders: loaders.length === 0 ? [] : [...run, "apt-get", "--quiet=2", "--print-uris", "download", ...loaders],
  };
  const packages = new Map<string, LockedPackage>();
  for (const layer of ["base", "shared", "own", "loaders"] as const) {
    if (asked[layer].length === 0) continue;
    for (const line of (await shell`${asked[layer]}`).stdout.split("\n")) {
      const found = readUri(line, layer, mirrors);
      if (found !== undefined && !packages.has(found.name)) packages.set(found.name, found);
    }
  }
  return {
    ...{ lock: 1, date: await newestDate(place.folder), base: request.base, architecture: request.architecture },
    requested: request.requested,
    packages: [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** apt's own folder: settings, sources, an empty system, and the indices of the last time. */
async function prepare({ folder, inside }: AptPlace, architecture: string, sources: string): Promise<void> {
  // An index of an archive that is no longer asked for must not be taken for one of these.
  const before = await readFile(join(folder, "archives.sources"), "utf8").catch(() => "");
  if (before !== sources) await rm(join(folder, "lists"), { recursive: true, force: true });
  await Promise.all(
    ["lists/partial", "cache/archives/partial"].map((part) => mkdir(join(folder, part), { recursive: true })),
  );
  await writeFile(join(folder, "archives.sources"), sources);
  await writeFile(join(folder, "status"), "");
  const settings: Readonly<Record<string, string>> = {
    // Nothing of what is configured where apt runs.
    "Dir::Etc::main": "/dev/null",
    "Dir::Etc::parts": "/dev/null",
    "Dir::Etc::preferences": "/dev/null",
    "Dir::Etc::preferencesparts": "/dev/null",
    "Dir::Etc::sourcelist": `${inside}/archives.sources`,
    "Dir::Etc::sourceparts": "/dev/null",
    "Dir::State": inside,
    "Dir::State::status": `${inside}/status`,
    "Dir::State::lists": `${inside}/lists`,
    "Dir::Cache": `${inside}/cache`,
    "APT::Sandbox::User": "root",
    "APT::Architecture": architecture,
    "APT::Architectures": architecture,
    "Acquire::Languages": "none",
    // apt waits twice as long for each index, and asks for them one after another: two minutes for a mirror that hangs.
    "Acquire::http::Timeout": "10",
    "Acquire::https::Timeout": "10",
    "Acquire::Retries": "1",
    "Acquire::ForceHash": "SHA256",
    // An archive that does not answer is an error: without this an image is made that lacks, say, the security suite.
    "APT::Update::Error-Mode": "any",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} "${value}";\n`);
  await writeFile(join(folder, "apt.conf"), lines.join(""));
}

/** One line of --print-uris: 'ADDRESS' NAME_VERSION_ARCHITECTURE.deb BYTES SHA256:DIGEST */
function readUri(line: string, layer: LockedPackage["layer"], mirrors: Mirrors): LockedPackage | undefined {
  const [, address, file, bytes, sha256] = /^'([^']+)' (\S+)\.deb (\d+) SHA256:([0-9a-f]{64})$/.exec(line) ?? [];
  if (address === undefined) {
    if (line.trim() === "") return undefined;
    throw new Error(`apt named a package without its SHA256: ${line}`);
  }
  // The longer address first: one archive may lie in a folder of the other.
  const archives = (["main", "security"] as const).toSorted((a, b) => mirrors[b].length - mirrors[a].length);
  const archive =
    mirrors.main === mirrors.security ? "main" : archives.find((one) => address.startsWith(`${mirrors[one]}/`));
  if (archive === undefined) throw new Error(`apt would take ${address} from an archive that nobody named`);
  const [name, version, architecture] = file!.split("_").map(decodeURIComponent) as [string, string, string];
  const path = decodeURIComponent(address.slice(mirrors[archive].length + 1));
  return { name, version, architecture, layer, archive, path, bytes: Number(bytes), sha256: sha256! };
}

/** Of the archives' indices, when the newest was made. */
async function newestDate(folder: string): Promise<string> {
  const lists = join(folder, "lists");
  const releases = (await readdir(lists)).filter((file) => /_(In)?Release$/.test(file));
  const texts = await Promise.all(releases.map((file) => readFile(join(lists, file), "utf8")));
  const dates = texts.map((text) => Date.parse(/^Date: (.+)$/m.exec(text)?.[1] ?? ""));
  return `${new Date(Math.max(...dates)).toISOString().slice(0, 19)}Z`;
}
