import { lstat, readdir, readlink } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "./digest-of.ts";

export interface Difference {
  /** below the trees */
  readonly path: string;
  readonly how: string;
}

/** Compares two trees by all that an archive of them would keep: kinds, owners, permissions, times, content. */
export async function treeDifferences(one: string, two: string, path = ""): Promise<Difference[]> {
  const names = await Promise.all([one, two].map((tree) => readdir(join(tree, path))));
  const found: Difference[] = [];
  for (const name of [...new Set(names.flat())].sort()) {
    const inner = join(path, name);
    const there = names.map((all) => all.includes(name));
    if (!there[0] || !there[1]) {
      found.push({ path: inner, how: `only in the ${there[0] ? "first" : "second"}` });
      continue;
    }
    const [a, b] = await Promise.all([describe(join(one, inner)), describe(join(two, inner))]);
    for (const aspect of Object.keys({ ...a, ...b }))
      if (a[aspect] !== b[aspect])
        found.push({ path: inner, how: `${aspect} ${a[aspect] ?? "none"} and ${b[aspect] ?? "none"}` });
    if (a["kind"] === "folder" && b["kind"] === "folder") found.push(...(await treeDifferences(one, two, inner)));
  }
  return found;
}

async function describe(path: string): Promise<Record<string, string>> {
  const stat = await lstat(path);
  const common = {
    permissions: (stat.mode & 0o7777).toString(8),
    owner: `${stat.uid}:${stat.gid}`,
    time: stat.mtime.toISOString(),
  };
  if (stat.isDirectory()) return { kind: "folder", ...common };
  if (stat.isSymbolicLink()) return { kind: "link", ...common, target: await readlink(path) };
  if (stat.isFile()) return { kind: "file", ...common, content: `sha256 ${await digestOf(path)}` };
  return { kind: "device or pipe", ...common, number: String(stat.rdev) };
}
