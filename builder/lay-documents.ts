import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { documents } from "./documents.ts";
import { placeOf } from "./place-of.ts";

/** Writes the documents to their places in a tree; manual pages are compressed, as Debian has them. */
export async function layDocuments(root: string, tree: string): Promise<void> {
  for (const { name, text } of await documents(root)) {
    const place = join(tree, placeOf(name)!);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, place.endsWith(".gz") ? gzipSync(text, { level: 9 }) : text);
  }
}

// By itself, for a tree that was built before: node builder/lay-documents.ts TREE
if (import.meta.main) await layDocuments(resolve(import.meta.dirname, ".."), process.argv[2]!);
