import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { composer } from "./compose.ts";
import { loadGrammar } from "./grammar.ts";
import { heldOut } from "./held-out.ts";
import { seeded } from "./random.ts";
import type { Sample } from "./sample.ts";

// Writes the samples to train on, and others of the same grammar to watch the training by.

const { values } = parseArgs({
  options: {
    out: { type: "string", default: resolve(import.meta.dirname, "../out/training") },
    count: { type: "string", default: "40000" },
    seed: { type: "string", default: "1" },
  },
});
const compose = composer(await loadGrammar());
const seen = new Set<string>();
const asked = await heldOut();
await mkdir(values.out, { recursive: true });
for (const [name, count, seed] of [
  ["development", 400, Number(values.seed) + 1],
  ["training", Number(values.count), Number(values.seed)],
] as const) {
  const random = seeded(seed);
  const samples: Sample[] = [];
  for (let tries = 0; samples.length < count && tries < count * 20; tries += 1) {
    for (const sample of compose(random)) {
      // What is said twice is learned twice, and what the development set has must not be learned.
      const said = JSON.stringify([sample.utterance.toLowerCase(), sample.history, sample.described]);
      if (seen.has(said) || asked.has(sample.utterance.toLowerCase())) continue;
      seen.add(said);
      samples.push(sample);
    }
  }
  await writeFile(join(values.out, `${name}.jsonl`), samples.map((sample) => `${JSON.stringify(sample)}\n`).join(""));
  const kinds = Object.entries(Object.groupBy(samples, ({ kind }) => kind)).map(
    ([kind, all]) => `${all!.length} ${kind}`,
  );
  console.log(`${name}: ${samples.length} samples: ${kinds.join(", ")}`);
}
