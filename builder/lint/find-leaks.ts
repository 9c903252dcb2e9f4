import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bytesAround, lineAt } from "./bytes-of.ts";
import type { Host } from "./host.ts";
import { keyShapes } from "./key-shapes.ts";
import type { Needle } from "./needle.ts";
import { searchTree } from "./search-tree.ts";
import { telltaleFiles } from "./telltale-files.ts";
import { mayHaveWords, vouchedIn } from "./vouched.ts";

/** Something in the image that must not be there. */
export interface Leak {
  /** completes "the image has …" */
  readonly what: string;
  /** relative to the image's root */
  readonly path: string;
  /** from 1; undefined in a file that is not text, and where the path itself says it */
  readonly line?: number | undefined;
  /** never a secret itself */
  readonly found: string;
  readonly wanted: string;
}

const wanted = "nothing that tells where it was built, or that opens a door";

/**
 * Everything in a tree that comes from the machine that builds, or that two machines must not share.
 * @param needles what to look for besides what gives itself away
 */
export async function findLeaks(tree: string, needles: readonly Needle[], host: Host): Promise<Leak[]> {
  const anywhere = needles.filter((needle) => needle.as === "bytes").map(({ text }) => text);
  const words = needles.filter((needle) => needle.as !== "bytes").map(({ text }) => text);
  const shapes = keyShapes.flatMap(({ texts }) => texts);
  const { hits, files } = await searchTree(tree, [...anywhere, ...shapes], words);
  const vouched = vouchedIn(tree);
  const leaks = new Map<string, Leak>();
  const add = async (id: string, isVouched: () => Promise<boolean>, leak: () => Promise<Leak>): Promise<void> => {
    if (!leaks.has(id) && !(await isVouched())) leaks.set(id, await leak());
  };

  for (const hit of hits) {
    const { path, text, offset } = hit;
    const file = join(tree, path);
    const isVouched = (): Promise<boolean> => (offset === undefined ? vouched.name(path) : vouched.content(path));
    for (const { what, shown, as } of needles.filter((needle) => needle.text === text && counts(needle, path)))
      await add(`${what} ${path}`, isVouched, async () => ({
        ...{ what, found: shown, wanted, line: await lineAt(file, offset) },
        path: as === "bytes" ? path.replaceAll(text, "***") : path,
      }));
    for (const { what, exact } of keyShapes.filter(({ texts }) => texts.includes(text))) {
      const match = exact.exec(await bytesAround(file, offset));
      if (match === null) continue;
      const found = match.groups?.["found"] ?? `${text}…, ${match[0].length} characters`;
      await add(`${what} ${path}`, isVouched, async () => ({
        ...{ what, path, found, wanted, line: await lineAt(file, offset) },
      }));
    }
  }
  for (const { files: telling, what, wanted, find } of telltaleFiles)
    for (const path of files.filter((path) => telling.test(path))) {
      const finding = await find(await readFile(join(tree, path)), host);
      const isVouched = (): Promise<boolean> => vouched.content(path);
      if (finding !== undefined)
        await add(`${what} ${path}`, isVouched, async () => ({ what, path, wanted, ...finding }));
    }
  return [...leaks.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function counts({ as, within }: Needle, path: string): boolean {
  if (within !== undefined && !within.test(path)) return false;
  return as !== "word" || !mayHaveWords(path);
}
