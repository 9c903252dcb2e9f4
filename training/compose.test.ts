import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import t from "tap";
import { readPlan, writePlan } from "#contracts/plan-text";
import { isToolName, tools } from "#contracts/tools";
import { composer } from "./compose.ts";
import { loadGrammar } from "./grammar.ts";
import { heldOut } from "./held-out.ts";
import { tongues } from "./phrasing.ts";
import { seeded } from "./random.ts";
import type { Sample } from "./sample.ts";

const grammar = await loadGrammar();
const compose = composer(grammar);
const samples = (seed: number, count: number): Sample[] => {
  const random = seeded(seed);
  const all: Sample[] = [];
  while (all.length < count) all.push(...compose(random));
  return all;
};

t.test("every tool can be asked for in many ways, and in every tongue", async (t) => {
  for (const tool of Object.keys(tools))
    for (const tongue of tongues) {
      const templates = grammar.phrasings.flatMap((one) => (one.tool === tool ? (one.templates[tongue] ?? []) : []));
      t.ok(templates.length >= (tongue === "en" ? 12 : 4), `${tool}: ${templates.length} in ${tongue}`);
    }
});

t.test("what is to be learned are plans that the tools' schemas allow", async (t) => {
  const ajv = new Ajv2020({ strict: true });
  const checks = new Map(Object.entries(tools).map(([name, { parameters }]) => [name, ajv.compile(parameters)]));
  const kinds = new Set<string>();
  for (const sample of samples(11, 5000)) {
    kinds.add(sample.kind);
    if (sample.utterance.trim() === "") t.fail(`nothing is said: ${JSON.stringify(sample)}`);
    const text = writePlan(sample.plan);
    if (JSON.stringify(readPlan(text)) !== JSON.stringify(sample.plan)) t.fail(`${text} is read as another plan`);
    if (sample.plan.kind !== "plan" || sample.kind.startsWith("made up")) continue;
    for (const { tool, arguments: given } of sample.plan.calls) {
      if (!isToolName(tool)) t.fail(`no tool ${tool}`);
      // A result of an earlier call is put in its place before the call is made.
      const later = JSON.stringify(given).includes('{"$from":');
      if (!later && !checks.get(tool)!(given)) t.fail(`${text}: ${ajv.errorsText(checks.get(tool)!.errors)}`);
    }
  }
  t.strictSame([...kinds].sort(), [
    "2 steps",
    "3 steps",
    "beside others",
    "chained",
    "made up",
    "made up, none",
    "none",
    "odd",
    "question",
    "reference",
    "repair",
    "single",
  ]);
});

t.test("the same seed makes the same samples", async (t) => {
  t.strictSame(samples(5, 50), samples(5, 50));
  t.not(JSON.stringify(samples(5, 50)), JSON.stringify(samples(6, 50)));
});

t.test(
  "the tests' requests are the grammar's only by chance, and their made-up tools are of other areas",
  async (t) => {
    const asked = await heldOut();
    t.ok(asked.size > 500);
    const all = samples(21, 20_000);
    const same = all.filter(({ utterance }) => asked.has(utterance.toLowerCase()));
    t.ok(same.length < all.length / 100, `${same.length} of ${all.length}`);
    const file = join(import.meta.dirname, "../bench/understanding/unseen-tools.json");
    const areas = new Set(
      Object.keys(JSON.parse(readFileSync(file, "utf8")) as object).map((name) => name.split(".")[0]!),
    );
    for (const { described = [] } of all)
      for (const line of described)
        if (areas.has(line.split(".")[0]!)) t.fail(`${line} is of an area that the test has`);
  },
);
