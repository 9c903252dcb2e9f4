import { fileURLToPath } from "node:url";
import t from "tap";
import { isToolName, tools } from "#contracts/tools";
import { canonicalJson } from "#kit/canonical-json";
import { proposer } from "./orchestrator/propose.ts";
import { readSamples, sampleSets } from "./samples/read-samples.test.ts";
import { startInference } from "./start-inference.ts";
import { languages } from "./languages/languages.ts";
import { understander } from "./understand.ts";

const weights = process.env["PARLANCE_MODELS"] ?? fileURLToPath(new URL("../../out/models", import.meta.url));

t.test("with the real weights the samples are understood", { timeout: 300_000 }, async (t) => {
  const inference = await startInference(weights);
  t.teardown(() => inference.stop());
  const understand = understander(proposer(inference.socket));
  for (const set of sampleSets) {
    const wrong: string[] = [];
    const changes: string[] = [];
    let right = 0;
    const samples = readSamples(set);
    for (const { calls, ...request } of samples) {
      const answer = await understand(request);
      if (canonicalJson(answer.calls) === canonicalJson(calls)) right += 1;
      else {
        wrong.push(`${request.utterance} -> ${JSON.stringify(answer.calls)}`);
        if (answer.calls.some(({ tool }) => !isToolName(tool) || tools[tool].effect !== "read"))
          changes.push(wrong.at(-1)!);
      }
    }
    t.comment(`${set}: ${right} of ${samples.length} right, ${changes.length} that would change something`);
    t.ok(right >= expected[set].right, `${set}: ${right} right, at least ${expected[set].right}\n${wrong.join("\n")}`);
    t.ok(changes.length <= expected[set].changes, `${set}: changes that nobody wanted\n${changes.join("\n")}`);
  }
});

/** What is reached with the adapter that ships: at least so many right, at most so many that would change something unasked. */
const expected = {
  "all-tools": { right: 60, changes: 0 },
  paraphrases: { right: 85, changes: 0 },
  "out-of-scope": { right: 64, changes: 3 },
  "look-alikes": { right: 88, changes: 3 },
} as const;

t.test("what cannot be read is answered without asking the model", async (t) => {
  const understand = understander(() => Promise.reject(new Error("the model was asked")));
  t.match(await understand({ utterance: "\u200b\ufeff" }), {
    kind: "none",
    text: languages[0].notUnderstood,
    via: null,
  });
  t.match(await understand({ utterance: "a".repeat(100_000) }), { kind: "none", text: /at most 2000 characters/ });
  t.match(await understand({ utterance: "is the moon hollow", only: "intent" }), { kind: "none", via: null });
  t.match(await understand({ utterance: "\u001b[31mcheck the\u200b network\u001b[0m" }), {
    kind: "plan",
    calls: [{ tool: "network.status", arguments: {} }],
    via: "intent",
  });
});
