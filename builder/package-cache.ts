import { readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256OfFile } from "./fetch-model.ts";

/**
 * Takes out of a folder every file that is not what {@link recordPackages} saw in it: apt checks what it downloads, but
 * takes what lies in its cache at its word, and a damaged package there would fail each build anew.
 */
export async function dropDamagedPackages(folder: string): Promise<void> {
  const known = await readFile(sumsOf(folder), "utf8").then(
    (text) => new Map(text.split("\n").map((line) => [line.slice(66), line.slice(0, 64)])),
    () => new Map<string, string>(),
  );
  for (const file of await filesIn(folder))
    if (known.get(file) !== (await sha256OfFile(join(folder, file)))) await rm(join(folder, file));
}

/** Remembers the files of a folder that apt has just checked or downloaded. */
export async function recordPackages(folder: string): Promise<void> {
  const lines: string[] = [];
  for (const file of await filesIn(folder)) lines.push(`${await sha256OfFile(join(folder, file))}  ${file}\n`);
  await writeFile(`${sumsOf(folder)}.partial`, lines.join(""));
  await rename(`${sumsOf(folder)}.partial`, sumsOf(folder));
}

const sumsOf = (folder: string): string => `${folder}.sha256`;

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}
