import { createHash, randomUUID } from "node:crypto";
import { execFile } from "node:child_process";
import { link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { LockedPackage, PackageLock } from "./package-lock.ts";

const run = promisify(execFile);
/** How many packages are looked into at a time. */
const lanes = 4;

/** Writes an archive of exactly the packages of a lock, as one suite with one component. */
export async function writeLocalArchive(
  folder: string,
  { lock, store, suite }: { lock: PackageLock; store: string; suite: string },
): Promise<void> {
  const entries: string[] = [];
  const waiting = [...lock.packages.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      entries[next[0]] = await entryOf(next[1], store);
  };
  await Promise.all(Array.from({ length: lanes }, lane));

  const { architecture, date } = lock;
  const index = `main/binary-${architecture}/Packages`;
  // debootstrap takes an entry for whole at the empty line after it.
  const text = entries.map((entry) => `${entry}\n`).join("");
  const release = [
    "Origin: Parlance",
    `Suite: ${suite}`,
    `Codename: ${suite}`,
    `Architectures: ${architecture}`,
    "Components: main",
    `Date: ${new Date(date).toUTCString()}`,
    "SHA256:",
    ` ${createHash("sha256").update(text).digest("hex")} ${Buffer.byteLength(text)} ${index}`,
    "",
  ];
  const dists = join(folder, "dists", suite);
  await mkdir(join(dists, "main", `binary-${architecture}`), { recursive: true });
  await linkPool(folder, lock, store);
  await writeFile(join(dists, index), text);
  await writeFile(join(dists, "Release"), release.join("\n"));
}

/** Links the packages into the archive, also anew where the store's file was replaced since. */
export async function linkPool(folder: string, { packages }: PackageLock, store: string): Promise<void> {
  await mkdir(join(folder, "pool"), { recursive: true });
  for (const { sha256 } of packages) {
    const [source, target] = [store, join(folder, "pool")].map((place) => join(place, `${sha256}.deb`));
    const [wanted, there] = await Promise.all([stat(source!), stat(target!).catch(() => undefined)]);
    if (there?.ino === wanted.ino) continue;
    await rm(target!, { force: true });
    await link(source!, target!);
  }
}

/** A package's entry in the index: what it says of itself, and where it lies. */
async function entryOf({ sha256, bytes }: LockedPackage, store: string): Promise<string> {
  const file = join(store, `${sha256}.deb`);
  const known = await readFile(`${file}.control`, "utf8").catch(() => undefined);
  const control = known ?? (await run("dpkg-deb", ["--field", file])).stdout;
  if (known === undefined) {
    // Whole or not at all: archives are made at the same time.
    const partial = `${file}.${randomUUID()}.partial`;
    await writeFile(partial, control);
    await rename(partial, `${file}.control`);
  }
  return `${control.trimEnd()}\nFilename: pool/${sha256}.deb\nSize: ${bytes}\nSHA256: ${sha256}\n`;
}
