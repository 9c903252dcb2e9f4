import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Answered, Asked } from "./understanding/asked.ts";
import { page } from "./understanding/page.ts";
import { isDangerous, judge } from "./understanding/score.ts";

// Asks what people wrote by hand, by the very path that requests take in the image, and writes what came of it.

const root = resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    set: { type: "string", default: join(import.meta.dirname, "understanding/test.jsonl") },
    out: { type: "string", default: join(import.meta.dirname, "understanding.md") },
    misses: { type: "boolean", default: false },
  },
});
const lines = (await readFile(values.set, "utf8")).trimEnd().split("\n");
const asked = lines.map((line) => JSON.parse(line) as Asked);

const child = spawn(process.execPath, [join(root, "services/assistant/plan.ts")], {
  stdio: ["pipe", "pipe", "inherit"],
});
const answered: Answered[] = [];
const reading = (async () => {
  for await (const line of createInterface({ input: child.stdout })) {
    answered.push(JSON.parse(line) as Answered);
    if (process.stderr.isTTY) process.stderr.write(`\r${answered.length} of ${asked.length}`);
  }
})();
for (const { utterance, history } of asked)
  child.stdin.write(`${JSON.stringify({ utterance, ...(history === undefined ? {} : { history }) })}\n`);
child.stdin.end();
const [code] = (await once(child, "exit")) as [number | null];
await reading;
if (code !== 0 || answered.length !== asked.length)
  throw new Error(`${answered.length} of ${asked.length} requests were answered; the program ended with ${code}`);

const results = asked.map((one, index) => ({
  asked: one,
  answered: answered[index]!,
  verdict: judge(one, answered[index]!),
  dangerous: isDangerous(one, answered[index]!),
}));
await writeFile(values.out, page(results));
if (values.misses)
  for (const { asked, answered, verdict } of results)
    if (verdict !== "right") console.log(`${verdict}: ${asked.utterance} -> ${JSON.stringify(answered.calls)}`);
console.log(
  `${results.filter(({ verdict }) => verdict === "right").length} of ${results.length} right; ${values.out} is written`,
);
