import { glob } from "node:fs/promises";
import { join } from "node:path";
import type { Chained, Otherwise, Phrasing, Reference } from "./phrasing.ts";

/** All phrasings, whichever file has them. */
export interface Grammar {
  readonly phrasings: readonly Phrasing[];
  readonly otherwise: readonly Otherwise[];
  readonly chained: readonly Chained[];
  readonly references: readonly Reference[];
}

type Entry = Phrasing | Otherwise | Chained | Reference;

/** Reads every file of grammar/, in the order of their names, so that the same seed makes the same samples. */
export async function loadGrammar(folder = join(import.meta.dirname, "grammar")): Promise<Grammar> {
  const files = (await Array.fromAsync(glob("*.ts", { cwd: folder })))
    .filter((name) => !name.includes(".test."))
    .sort();
  const entries: Entry[] = [];
  for (const file of files) {
    const module = (await import(join(folder, file))) as Readonly<Record<string, readonly Entry[]>>;
    for (const name of Object.keys(module).sort()) entries.push(...module[name]!);
  }
  return {
    phrasings: entries.filter((entry): entry is Phrasing => "tool" in entry && !("earlier" in entry)),
    references: entries.filter((entry): entry is Reference => "earlier" in entry),
    otherwise: entries.filter((entry): entry is Otherwise => "kind" in entry),
    chained: entries.filter((entry): entry is Chained => "calls" in entry),
  };
}
