import { readFile } from "node:fs/promises";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../bench/understanding");

/** What the tests ask, in small letters: where the grammar says the same by chance, it is not learned from. */
export async function heldOut(): Promise<ReadonlySet<string>> {
  const texts = await Promise.all(["test.jsonl", "unseen.jsonl"].map((name) => readFile(join(folder, name), "utf8")));
  const lines = texts.flatMap((text) => text.trimEnd().split("\n"));
  return new Set(lines.map((line) => (JSON.parse(line) as { utterance: string }).utterance.toLowerCase()));
}
