import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { tools } from "#contracts/tools";
import type { Answered, Asked } from "./asked.ts";
import { type BfclCategory, bfclCategories, readBfcl } from "./bfcl.ts";
import { judgeBfcl } from "./bfcl-score.ts";
import { fetchSets } from "./fetch-sets.ts";
import { needle } from "./needle.ts";
import { commandOf, isGold, readNl2sh } from "./nl2sh.ts";
import { carryOut, programMissing } from "./nl2sh-run.ts";
import { described, wholePath } from "./ours.ts";
import type { Peer, Question } from "./peer.ts";
import { judge } from "./score.ts";
import { untrained } from "./untrained.ts";

// One peer over one set: compare.ts --peer needle --set plain [--limit 20]. Prints a row of the table and keeps the answers.

const peers: Readonly<Record<string, (sets: string) => Promise<Peer>>> = {
  needle,
  untrained: () => untrained(),
  model: () => described(),
  path: () => wholePath(),
};

/** A set, and what tells for each of its questions whether an answer is right; null: it cannot be told on this machine. */
interface Task {
  readonly questions: readonly Question[];
  readonly judge: (answered: readonly Answered[]) => Promise<readonly (boolean | null)[]>;
}

async function taskOf(set: string, sets: string, limit: number): Promise<Task> {
  if ((bfclCategories as readonly string[]).includes(set)) {
    const items = (await readBfcl(sets, set as BfclCategory)).slice(0, limit);
    return {
      questions: items.map(({ utterance, tools }) => ({ utterance, tools })),
      judge: async (answered) => items.map((item, index) => judgeBfcl(item, answered[index]!.calls)),
    };
  }
  if (set === "nl2sh" || set === "nl2sh-letter") {
    const items = (await readNl2sh(sets)).slice(0, limit);
    return {
      questions: items.map(({ utterance }) => ({ utterance, tools })),
      judge: async (answered) => {
        const commands = answered.map(({ calls }) => commandOf(calls));
        if (set === "nl2sh-letter") return items.map((item, index) => isGold(item, commands[index]!));
        const carried = await carryOut(sets, items, commands);
        return carried.map(({ right, status }) => (status === programMissing ? null : right));
      },
    };
  }
  const lines = (await readFile(join(import.meta.dirname, "test.jsonl"), "utf8")).trimEnd().split("\n");
  const asked = lines.map((line) => JSON.parse(line) as Asked).filter((one) => one.class === set);
  if (asked.length === 0)
    throw new Error(`no set ${set}: ${bfclCategories.join(", ")}, nl2sh, nl2sh-letter or a class of test.jsonl`);
  const items = asked.slice(0, limit);
  return {
    questions: items.map(({ utterance }) => ({ utterance, tools })),
    judge: async (answered) => items.map((one, index) => judge(one, answered[index]!) === "right"),
  };
}

const { values } = parseArgs({
  options: {
    peer: { type: "string", default: "needle" },
    set: { type: "string", default: "plain" },
    limit: { type: "string", default: "100000" },
  },
});
const make = peers[values.peer];
if (make === undefined) throw new Error(`no peer ${values.peer}: ${Object.keys(peers).join(", ")}`);
const sets = await fetchSets();
const { questions, judge: rightOnes } = await taskOf(values.set, sets, Number(values.limit));
const peer = await make(sets);
const answered = await peer.answer(questions);
const right = await rightOnes(answered);

const results = questions.map(({ utterance }, index) => ({ utterance, right: right[index], ...answered[index]! }));
const told = results.filter(({ right }) => right !== null);
const folder = resolve(import.meta.dirname, "../../out/understanding");
await mkdir(folder, { recursive: true });
const kept = join(folder, `${values.peer}-${values.set}.jsonl`);
await writeFile(kept, `${results.map((result) => JSON.stringify(result)).join("\n")}\n`);
const times = answered.map(({ ms }) => ms).sort((a, b) => a - b);
const share = (100 * told.filter(({ right }) => right).length) / told.length;
const megabytes = (peer.bytes / 1e6).toFixed(1);
console.log(
  `| ${peer.name} | ${peer.version} | ${megabytes} MB | ${values.set} | ${told.length} | ${share.toFixed(1)} % | ${(times[times.length >> 1] ?? 0).toFixed(0)} ms |`,
);
console.error(`${kept} has the answers`);
process.exit(0);
