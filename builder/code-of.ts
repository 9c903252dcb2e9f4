import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { sha256 } from "./hash-files.ts";

const known = new Map<string, Promise<Record<string, string>>>();

/**
 * The code that a stage consists of: its file, the files of the builder that it imports, and scripts that those name.
 * What is imported for its types alone does not count.
 * @param file relative to the repository
 * @returns digest by file
 */
export async function codeOf(root: string, file: string): Promise<Record<string, string>> {
  const files = new Map<string, string>();
  const visit = async (path: string): Promise<void> => {
    if (files.has(path)) return;
    files.set(path, "");
    const text = await readFile(join(root, path), "utf8");
    files.set(path, sha256(text));
    const named = [
      ...[...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "(\.[^"]+)"/gm)].map(([, target]) => target!),
      ...[...text.matchAll(/import\.meta\.dirname, "([a-z-]+\.sh)"/g)].map(([, target]) => target!),
    ];
    await Promise.all(named.map((target) => visit(normalize(join(dirname(path), target)))));
  };
  const key = join(root, file);
  const result = known.get(key) ?? visit(file).then(() => Object.fromEntries([...files].sort()));
  known.set(key, result);
  return result;
}
