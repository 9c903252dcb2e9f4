import { readFile } from "node:fs/promises";
import { join } from "node:path";

const tests = join(import.meta.dirname, "../bench/understanding");
const files = [
  ...["test.jsonl", "unseen.jsonl"].map((name) => join(tests, name)),
  ...["development.jsonl", "development-tools.jsonl"].map((name) => join(import.meta.dirname, name)),
];

/** What the tests and the development set ask, in small letters: what the grammar says by chance too is not learned. */
export async function heldOut(): Promise<ReadonlySet<string>> {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const lines = texts.flatMap((text) => text.trimEnd().split("\n"));
  return new Set(lines.map((line) => (JSON.parse(line) as { utterance: string }).utterance.toLowerCase()));
}
