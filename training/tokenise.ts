import { readFile, writeFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { planMessages, writePlan } from "#contracts/plan-text";
import { openVocabulary } from "../services/inference/vocabulary.ts";
import type { Sample } from "./sample.ts";

/**
 * Cuts samples into tokens, with the very code that the inference service uses: what is learned is what will be asked.
 * @param weights the model's file
 * @param from lines of JSON, each a sample
 * @param to takes a line of JSON for each, or for those that follow each other and have the same tools described:
 *   `[tokens that all begin with, [[tokens of the prompt after these, tokens of the answer], ...]]`
 */
export async function tokenise(weights: string, from: string, to: string): Promise<void> {
  const vocabulary = await openVocabulary(weights);
  try {
    const samples = (await readFile(from, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Sample);
    const groups: Sample[][] = [];
    for (const sample of samples) {
      const before = groups.at(-1)?.[0]?.described;
      if (before !== undefined && isDeepStrictEqual(before, sample.described)) groups.at(-1)!.push(sample);
      else groups.push([sample]);
    }
    const lines = groups.map((group) => {
      const prompts = group.map((sample) => vocabulary.prompt(planMessages(sample)));
      const [first, ...others] = prompts;
      const apart = first!.findIndex((token, at) => others.some((prompt) => prompt[at] !== token));
      const common = others.length === 0 ? 0 : apart;
      return JSON.stringify([
        first!.slice(0, common),
        group.map(({ plan }, index) => [prompts[index]!.slice(common), vocabulary.answer(writePlan(plan))]),
      ]);
    });
    await writeFile(to, lines.join("\n") + "\n");
  } finally {
    await vocabulary.dispose();
  }
}
