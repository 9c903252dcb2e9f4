import { fileURLToPath } from "node:url";
import t from "tap";
import { canonicalJson } from "#kit/canonical-json";
import { proposer } from "./orchestrator/propose.ts";
import { readSamples } from "./samples/read-samples.test.ts";
import { startInference } from "./start-inference.ts";
import { notUnderstood, understander } from "./understand.ts";

const weights = process.env["PARLANCE_MODELS"] ?? fileURLToPath(new URL("../../out/models", import.meta.url));

t.test("with the real weights no sample becomes a wrong plan", { timeout: 300_000 }, async (t) => {
  const inference = await startInference(weights);
  t.teardown(() => inference.stop());
  const understand = understander(proposer(inference.socket));
  for (const set of ["all-tools", "paraphrases", "out-of-scope"] as const) {
    const found = { right: 0, none: 0, wrong: [] as string[] };
    const times: number[] = [];
    for (const { calls, ...request } of readSamples(set)) {
      const answer = await understand(request);
      if (answer.via !== "intent") times.push(answer.ms);
      if (answer.calls.length > 0 && canonicalJson(answer.calls) !== canonicalJson(calls))
        found.wrong.push(`${request.utterance} -> ${JSON.stringify(answer.calls)}`);
      else if (answer.calls.length === calls.length) found.right += 1;
      else found.none += 1;
    }
    const median = times.sort((a, b) => a - b)[times.length >> 1];
    t.comment(`${set}: ${found.right} right, ${found.none} none, ${found.wrong.length} wrong; model ${median} ms`);
    t.strictSame(found.wrong, [], `${set}: no wrong plan`);
    t.ok(found.right >= least[set], `${set}: ${found.right} right, at least ${least[set]}`);
  }
});

/** What the templates alone reach. */
const least = { "all-tools": 11, paraphrases: 47, "out-of-scope": 91 } as const;

t.test("what cannot be read is answered without asking the model", async (t) => {
  const understand = understander(() => Promise.reject(new Error("the model was asked")));
  t.match(await understand({ utterance: "\u200b\u202e" }), { kind: "none", text: notUnderstood, via: null });
  t.match(await understand({ utterance: "a".repeat(100_000) }), { kind: "none", text: /at most 2000 characters/ });
  t.match(await understand({ utterance: "is the moon hollow", only: "intent" }), { kind: "none", via: null });
  t.match(await understand({ utterance: "\u001b[31mcheck\u0000 the\u200b network\u001b[0m" }), {
    kind: "plan",
    calls: [{ tool: "network.status", arguments: {} }],
    via: "intent",
  });
});
