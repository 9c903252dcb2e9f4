import { readFileSync } from "node:fs";
import t from "tap";
import type { Request } from "#contracts/assistant";
import type { Call } from "#contracts/tools";

/** A request and the calls that it means; none where no tool fits. */
export interface Sample extends Request {
  readonly calls: readonly Call[];
}

/** all-tools: every tool that Parlance is to have, also those that are not there yet; paraphrases: free wordings; out-of-scope and look-alikes: what must not become a plan. */
export const sampleSets = ["all-tools", "paraphrases", "out-of-scope", "look-alikes"] as const;

export function readSamples(name: (typeof sampleSets)[number]): Sample[] {
  const text = readFileSync(new URL(`${name}.test.jsonl`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Sample);
}

t.test("the samples are whole, and none stands twice", async (t) => {
  const all = sampleSets.flatMap((set) => readSamples(set));
  t.ok(all.every(({ utterance, calls }) => typeof utterance === "string" && Array.isArray(calls)));
  const texts = all.filter(({ history }) => history === undefined).map(({ utterance }) => utterance);
  t.strictSame(
    texts.filter((text, index) => texts.indexOf(text) !== index),
    [],
  );
  t.ok([...readSamples("out-of-scope"), ...readSamples("look-alikes")].every(({ calls }) => calls.length === 0));
});
