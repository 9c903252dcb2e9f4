import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join, relative } from "node:path";
import type { Scene } from "./scene.ts";

/** What a measurement is of: its machine, its packages, and its code. */
export interface Fingerprint {
  readonly peers: string;
  readonly ours: string;
}

/** @param root the repository's copy that our builder works on */
export async function fingerprint(root: string, { packages, profile }: Scene): Promise<Fingerprint> {
  const common = JSON.stringify([cpus()[0]?.model, cpus().length, [...packages], profile]);
  return {
    peers: await digest(join(root, "bench"), ["peers/*.sh"], common),
    ours: await digest(root, ["build.ts", "builder/**/*", "profiles/*", "chroot-hooks/*", "package.json"], common),
  };
}

async function digest(folder: string, patterns: readonly string[], common: string): Promise<string> {
  const hash = createHash("sha256").update(common);
  const files = await Array.fromAsync(glob([...patterns], { cwd: folder, withFileTypes: true }));
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of paths.sort())
    if (!path.endsWith(".test.ts")) hash.update(relative(folder, path)).update(await readFile(path));
  return hash.digest("hex").slice(0, 16);
}
