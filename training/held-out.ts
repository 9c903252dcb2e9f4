import { readFile } from "node:fs/promises";
import { join } from "node:path";

const tests = join(import.meta.dirname, "../bench/understanding");
const files = [join(tests, "test.jsonl"), join(tests, "unseen.jsonl"), join(import.meta.dirname, "development.jsonl")];

/** What the tests and the development set ask, in small letters: what the grammar says by chance too is not learned. */
export async function heldOut(): Promise<ReadonlySet<string>> {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const lines = texts.flatMap((text) => text.trimEnd().split("\n"));
  return new Set(lines.map((line) => (JSON.parse(line) as { utterance: string }).utterance.toLowerCase()));
}
