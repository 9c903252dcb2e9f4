import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t, { type Test } from "tap";
import { describeTool, planMessages } from "#contracts/plan-text";
import { tools } from "#contracts/tools";
import type { Outcome } from "./completion.ts";
import { readConfiguration } from "./configuration.ts";
import { createEngine } from "./engine.ts";
import { findModel } from "./find-models.ts";
import { weights } from "./weights.test.ts";

const area = Object.entries(tools).filter(([name]) => /^(?:services|network)\./.test(name));
const plan = Object.fromEntries(area.map(([name, { parameters }]) => [name, parameters]));
const described = area.map(([name, tool]) => describeTool(name, tool));

function folderFor(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), "states-"));
  t.teardown(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Asks as a service does that has just been started. */
async function ask(cache: string | undefined, model = "parlance", lines = described): Promise<Outcome> {
  const engine = createEngine({ ...readConfiguration({}), cache });
  const messages = planMessages({ utterance: "restart nginx", described: lines });
  const completion = {
    model: await findModel(weights, model),
    prompt: { messages },
    plan: { tools: plan },
    maxTokens: 40,
  };
  return engine.complete(completion, {}, new AbortController().signal);
}

const states = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".state"));

t.test("what all prompts begin with is computed once, and read at the next start", async (t) => {
  const folder = folderFor(t);
  const without = await ask(undefined);
  const first = await ask(folder);
  t.equal(first.text, without.text);
  t.equal(states(folder).length, 1);
  const second = await ask(folder);
  t.equal(second.text, without.text, "the same answer");
  t.ok(second.cachedTokens > 100, `${second.cachedTokens} of ${second.promptTokens} tokens were there`);
  t.equal(second.promptTokens, without.promptTokens);
});

t.test("a state of another model, another adapter or another beginning is not taken", async (t) => {
  const folder = folderFor(t);
  await ask(folder);
  await ask(folder, "smollm2-135m-instruct");
  t.equal(states(folder).length, 2);
  await ask(folder, "parlance", described.slice(1));
  t.equal(states(folder).length, 3);
});

for (const [what, change] of [
  ["was cut off", (bytes: Buffer) => bytes.subarray(0, 5000)],
  ["is empty", () => Buffer.alloc(0)],
  ["has other bytes", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -9), Buffer.from("marmalade")])],
] as const)
  t.test(`a state that ${what} is computed again`, async (t) => {
    const folder = folderFor(t);
    const { text } = await ask(folder);
    const [name] = states(folder) as [string];
    const whole = readFileSync(join(folder, name));
    writeFileSync(join(folder, name), change(whole));
    t.equal((await ask(folder)).text, text);
    t.strictSame(states(folder), [name]);
    t.equal(readFileSync(join(folder, name)).length, whole.length, "and kept anew");
  });

t.test("a digest without a state, and a state without a digest, count as nothing", async (t) => {
  const folder = folderFor(t);
  const { text } = await ask(folder);
  const [name] = states(folder) as [string];
  rmSync(join(folder, name));
  t.equal((await ask(folder)).text, text);
  rmSync(join(folder, `${name}.sha256`));
  t.equal((await ask(folder)).text, text);
  t.equal(states(folder).length, 1);
});

t.test("a folder that cannot be written to costs time, not an answer", async (t) => {
  t.match(await ask("/proc/nowhere"), { finish: "stop" });
});

t.test("no more than four are kept", async (t) => {
  const folder = folderFor(t);
  for (let from = 0; from < 6; from += 1) await ask(folder, "parlance", described.slice(from));
  t.equal(states(folder).length, 4);
  t.equal(readdirSync(folder).length, 8);
});
