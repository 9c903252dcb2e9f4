import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
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

const area = Object.entries(tools).filter(([name]) => /^services\./.test(name));
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

/** What one start left, for the tests to begin with. */
const kept = mkdtempSync(join(tmpdir(), "states-"));
t.teardown(() => rmSync(kept, { recursive: true }));
let text = "";
t.before(async () => void ({ text } = await ask(kept)));

function copyFor(t: Test): string {
  const folder = folderFor(t);
  cpSync(kept, folder, { recursive: true });
  return folder;
}

const states = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".state"));

t.test("what all prompts begin with is computed once, and read at the next start", async (t) => {
  const folder = copyFor(t);
  const without = await ask(undefined);
  t.equal(text, without.text);
  t.equal(states(folder).length, 1);
  const second = await ask(folder);
  t.equal(second.text, without.text, "the same answer");
  t.ok(second.cachedTokens > 64, `${second.cachedTokens} of ${second.promptTokens} tokens were there`);
  t.equal(second.promptTokens, without.promptTokens);
});

t.test("a state of another model, another adapter or another beginning is not taken", async (t) => {
  const folder = copyFor(t);
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
    const folder = copyFor(t);
    const [name] = states(folder) as [string];
    const whole = readFileSync(join(folder, name));
    writeFileSync(join(folder, name), change(whole));
    t.equal((await ask(folder)).text, text);
    t.strictSame(states(folder), [name]);
    t.equal(readFileSync(join(folder, name)).length, whole.length, "and kept anew");
  });

t.test("a digest without a state, and a state without a digest, count as nothing", async (t) => {
  const folder = copyFor(t);
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

t.test("no more than four are kept, and those that were used last", async (t) => {
  const folder = copyFor(t);
  const [name] = states(folder) as [string];
  for (const [index, other] of ["a", "b", "c", "d"].entries())
    for (const ending of ["state", "state.sha256"]) {
      const file = join(folder, `${other}.${ending}`);
      cpSync(join(folder, name.replace("state", ending)), file);
      utimesSync(file, index, index);
    }
  await ask(folder, "parlance", described.slice(1));
  const left = states(folder);
  t.equal(left.length, 4);
  t.notOk(left.includes("a.state") || left.includes("b.state"), "the oldest are gone");
  t.ok(left.includes(name));
  t.equal(readdirSync(folder).length, 8);
});
