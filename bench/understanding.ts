import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Asked } from "./understanding/asked.ts";
import { byPlan } from "./understanding/by-plan.ts";
import { firstTokens } from "./understanding/first-token.ts";
import { page, type Result } from "./understanding/page.ts";
import { isDangerous, judge } from "./understanding/score.ts";

// Asks what people wrote by hand, by the very path that requests take in the image, and writes what came of it.

const folder = join(import.meta.dirname, "understanding");
const { values } = parseArgs({
  options: {
    set: { type: "string", default: join(folder, "test.jsonl") },
    out: { type: "string", default: join(import.meta.dirname, "understanding.md") },
    misses: { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
  },
});
const unseenTools = join(folder, "unseen-tools.json");

const runs = {
  both: await run(values.set),
  model: await run(values.set, "--no-intents"),
  unseen: await run(join(folder, "unseen.jsonl"), "--tools", unseenTools),
};
const first = await firstTokens(Number(values.rounds));
await writeFile(values.out, page(runs, first));
for (const [name, results] of Object.entries(runs)) {
  const right = results.filter(({ verdict }) => verdict === "right");
  console.log(`${name}: ${right.length} of ${results.length} right`);
  if (values.misses)
    for (const { asked, answered, verdict } of results)
      if (verdict !== "right") console.log(`  ${verdict}: ${asked.utterance} -> ${JSON.stringify(answered.calls)}`);
}
console.log(`${values.out} is written`);
process.exit(0);

async function run(set: string, ...options: readonly string[]): Promise<Result[]> {
  const lines = (await readFile(set, "utf8")).trimEnd().split("\n");
  const asked = lines.map((line) => ({ class: "unseen", ...(JSON.parse(line) as object) }) as Asked);
  const heard = (count: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${count} of ${asked.length}`);
  };
  const answered = await byPlan(asked, options, heard);
  return asked.map((one, index) => ({
    asked: one,
    answered: answered[index]!,
    verdict: judge(one, answered[index]!),
    dangerous: isDangerous(one, answered[index]!),
  }));
}
