import { cpus } from "node:os";
import type { Answered, Asked } from "./asked.ts";
import type { Verdict } from "./score.ts";

export interface Result {
  readonly asked: Asked;
  readonly answered: Answered;
  readonly verdict: Verdict;
  readonly dangerous: boolean;
}

/** The results as a page: by class, by tool, how long it took, and what went wrong. */
export function page(results: readonly Result[]): string {
  const wrong = results.filter(({ verdict }) => verdict === "wrong");
  return [
    "# What is understood",
    "",
    `Written by \`npm run bench:understanding\` on ${new Date().toISOString().slice(0, 10)}. ${cpus().length} cores (${cpus()[0]?.model.trim() ?? ""}).`,
    "The requests are bench/understanding/test.jsonl: written by hand by somebody who had seen none of the templates, neither",
    "those of the intents nor those of training/. Right means: the same tools with the same arguments in the same order.",
    "",
    ...table("class", results, ({ asked }) => [asked.class]),
    "",
    "## How long it took",
    "",
    ...times(results),
    "",
    "## By tool",
    "",
    ...table("tool", results, ({ asked }) => [...new Set(asked.calls.map(({ tool }) => tool))]),
    "",
    "## Wrong plans",
    "",
    ...wrong.map(
      ({ asked, answered, dangerous }) =>
        `- ${dangerous ? "**would change something:** " : ""}${quoted(asked.utterance)} → ${answered.calls.map((call) => `\`${call.tool}${JSON.stringify(call.arguments)}\``).join(", ")}`,
    ),
    ...(wrong.length === 0 ? ["None."] : []),
    "",
  ].join("\n");
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
