import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A package of the archive. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly bytes: number;
}

/**
 * Copies the archive that our builder installs from, with its packages under the names that other archives have them
 * under: mkosi reads a package's name from that of its file.
 */
export async function copyArchive(source: string, target: string): Promise<void> {
  const suite = await suiteOf(source);
  const index = await readFile(join(source, indexOf(suite)), "utf8");
  await mkdir(join(target, "pool"), { recursive: true });
  await mkdir(join(target, indexOf(suite), ".."), { recursive: true });
  const entries: string[] = [];
  for (const entry of entriesIn(index)) {
    const [name, version, architecture, file] = ["Package", "Version", "Architecture", "Filename"].map((key) =>
      fieldOf(entry, key),
    );
    // An epoch has no place in a file's name: what serves files over HTTP would have to escape its colon.
    const called = `pool/${name}_${version!.replace(/^\d+:/, "")}_${architecture}.deb`;
    await copyFile(join(source, file!), join(target, called));
    entries.push(entry.replace(/^Filename: .*$/m, `Filename: ${called}`) + "\n\n");
  }
  const text = entries.join("");
  await writeFile(join(target, indexOf(suite)), text);
  const sum = createHash("sha256").update(text).digest("hex");
  const [head] = (await readFile(join(source, "dists", suite, "Release"), "utf8")).split(/^SHA256:/m);
  const release = `${head}SHA256:\n ${sum} ${Buffer.byteLength(text)} main/binary-amd64/Packages\n`;
  await writeFile(join(target, "dists", suite, "Release"), release);
}

export async function packagesOf(archive: string): Promise<Package[]> {
  const index = await readFile(join(archive, indexOf(await suiteOf(archive))), "utf8");
  return entriesIn(index).map((entry) => ({ ...identityOf(entry), bytes: Number(fieldOf(entry, "Size")) }));
}

/** What dpkg has installed in a tree. */
export async function installedIn(tree: string): Promise<Pick<Package, "name" | "version">[]> {
  return entriesIn(await readFile(join(tree, "var/lib/dpkg/status"), "utf8")).map(identityOf);
}

export async function suiteOf(archive: string): Promise<string> {
  const [suite] = await readdir(join(archive, "dists"));
  if (suite === undefined) throw new Error(`${archive} has no suite`);
  return suite;
}

const indexOf = (suite: string): string => `dists/${suite}/main/binary-amd64/Packages`;
const entriesIn = (index: string): string[] => index.trim().split(/\n\n+/);
const fieldOf = (entry: string, name: string): string => new RegExp(`^${name}: (.*)$`, "m").exec(entry)?.[1] ?? "";
const identityOf = (entry: string): Pick<Package, "name" | "version"> => ({
  name: fieldOf(entry, "Package"),
  version: fieldOf(entry, "Version"),
});
