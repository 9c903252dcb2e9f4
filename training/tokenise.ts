import { readFile, writeFile } from "node:fs/promises";
import { planMessages, writePlan } from "#contracts/plan-text";
import { openVocabulary } from "../services/inference/vocabulary.ts";
import type { Sample } from "./sample.ts";

/**
 * Cuts samples into tokens, with the very code that the inference service uses: what is learned is what will be asked.
 * @param weights the model's file
 * @param from lines of JSON, each a sample
 * @param to takes a line of JSON for each: `[tokens of the prompt, tokens of the answer]`
 */
export async function tokenise(weights: string, from: string, to: string): Promise<void> {
  const vocabulary = await openVocabulary(weights);
  try {
    const samples = (await readFile(from, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Sample);
    const lines = samples.map((sample) =>
      JSON.stringify([vocabulary.prompt(planMessages(sample)), vocabulary.answer(writePlan(sample.plan))]),
    );
    await writeFile(to, lines.join("\n") + "\n");
  } finally {
    await vocabulary.dispose();
  }
}
