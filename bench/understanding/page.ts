import { cpus } from "node:os";
import type { Answered, Asked } from "./asked.ts";
import type { FirstToken } from "./first-token.ts";
import type { Verdict } from "./score.ts";

export interface Result {
  readonly asked: Asked;
  readonly answered: Answered;
  readonly verdict: Verdict;
  readonly dangerous: boolean;
}

/** What was asked, and how: by the whole path, without its intents, and tools that the model was not trained for. */
export type Runs = Readonly<Record<"both" | "model" | "unseen", readonly Result[]>>;

/** The results as a page: by class, by tool, how long it took, and what went wrong. */
export function page({ both, model, unseen }: Runs, first: readonly FirstToken[]): string {
  return [
    "# What is understood",
    "",
    `Written by \`npm run bench:understanding\` on ${new Date().toISOString().slice(0, 10)}. ${cpus().length} cores (${cpus()[0]?.model.trim() ?? ""}).`,
    "The requests are bench/understanding/test.jsonl: written by hand by somebody who had seen none of the templates, neither",
    "those of the intents nor those of training/. Right means: the same tools with the same arguments in the same order.",
    "",
    "## Intents and model",
    "",
    ...table("class", both, ({ asked }) => [asked.class]),
    "",
    "## The model alone",
    "",
    ...table("class", model, ({ asked }) => [asked.class]),
    "",
    "## Tools that it was not trained for",
    "",
    `Twenty tools of bench/understanding/unseen-tools.json, given as plugins give them, beside Parlance's own: ${share(unseen)} right.`,
    "",
    "## How long it took",
    "",
    ...times([...both, ...model]),
    "",
    "With twenty tools described, milliseconds to the first token after a start of the service (the model is loaded):",
    `${median(first.map(({ without }) => without)).toFixed(0)} with the beginning computed, ${median(first.map(({ fromDisk }) => fromDisk)).toFixed(0)} with its state from the disk;`,
    `${median(first.map(({ without, fromDisk }) => without / fromDisk)).toFixed(1)} times sooner (medians of ${first.length} rounds by turns).`,
    "",
    "## By tool",
    "",
    ...table("tool", both, ({ asked }) => [...new Set(asked.calls.map(({ tool }) => tool))]),
    "",
    "## Confusions",
    "",
    ...confusions(both),
    "",
    "## Wrong plans",
    "",
    ...wrongPlans("Intents and model", both),
    ...wrongPlans("The model alone", model),
  ].join("\n");
}

function share(results: readonly Result[]): string {
  const right = results.filter(({ verdict }) => verdict === "right").length;
  return `${right} of ${results.length} (${Math.round((100 * right) / results.length)} %)`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Which tools were taken for which, call by call, where as many were proposed as wanted. */
function confusions(results: readonly Result[]): string[] {
  const counts = new Map<string, number>();
  for (const { asked, answered } of results) {
    const [wanted, found] = [asked.calls, answered.calls].map((calls) => calls.map(({ tool }) => tool));
    if (wanted!.length !== found!.length) continue;
    for (const [index, tool] of wanted!.entries())
      if (tool !== found![index])
        counts.set(`| ${tool} | ${found![index]}`, (counts.get(`| ${tool} | ${found![index]}`) ?? 0) + 1);
  }
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([pair, count]) => `${pair} | ${count} |`);
  return rows.length === 0 ? ["None."] : ["| wanted | proposed | times |", "| --- | --- | --- |", ...rows];
}

function wrongPlans(title: string, results: readonly Result[]): string[] {
  const wrong = results.filter(({ verdict }) => verdict === "wrong");
  return [
    `### ${title}`,
    "",
    ...wrong.map(
      ({ asked, answered, dangerous }) =>
        `- ${dangerous ? "**would change something:** " : ""}${quoted(asked.utterance)} → ${answered.calls.map((call) => `\`${call.tool}${JSON.stringify(call.arguments)}\``).join(", ")}`,
    ),
    ...(wrong.length === 0 ? ["None."] : []),
    "",
  ];
}

/** A person's text, which must not become markup. */
const quoted = (text: string): string => `"${text.replace(/[\\`*_<>[\]|]/g, "\\$&")}"`;

function table(title: string, results: readonly Result[], keysOf: (result: Result) => readonly string[]): string[] {
  const groups = new Map<string, Result[]>();
  for (const result of results) for (const key of keysOf(result)) groups.set(key, [...(groups.get(key) ?? []), result]);
  const row = (name: string, all: readonly Result[]): string => {
    const count = (verdict: Verdict): number => all.filter((one) => one.verdict === verdict).length;
    const dangerous = all.filter((one) => one.dangerous).length;
    return `| ${name} | ${all.length} | ${count("right")} | ${Math.round((count("right") / all.length) * 100)} % | ${count("none")} | ${count("wrong")} | ${dangerous} |`;
  };
  return [
    `| ${title} | requests | right | share | nothing proposed | wrong plan | of these a change |`,
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...[...groups].map(([name, all]) => row(name, all)),
    ...(title === "class" ? [row("all", results)] : []),
  ];
}

function times(results: readonly Result[]): string[] {
  const rows = (
    [
      ["intent", "intents"],
      ["model", "model"],
      [null, "nobody"],
    ] as const
  ).map(([via, name]) => {
    const all = results.flatMap(({ answered }) => (answered.via === via ? [answered.ms] : [])).sort((a, b) => a - b);
    const at = (share: number): string =>
      (all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0).toFixed(1);
    return `| ${name} | ${all.length} | ${all.length === 0 ? "" : at(0.5)} | ${all.length === 0 ? "" : at(0.95)} |`;
  });
  return ["| understood by | requests | median ms | 95 % within ms |", "| --- | --- | --- | --- |", ...rows];
}
