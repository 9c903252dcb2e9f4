import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runInContainer } from "../ci/container.ts";
import { findImage } from "../ci/find-image.ts";

// How long the System API takes to answer and the sandbox to start, in the built image as a container, beside what they
// are made of in the same run.

const { values } = parseArgs({ options: { out: { type: "string", default: join(import.meta.dirname, "acting.md") } } });
const [times] = (await runInContainer(await findImage(), "acting")) as readonly [Readonly<Record<string, number[]>>];
const bare = "spawn alone";
const rows = Object.entries(times).map(([name, list]) => {
  const sorted = [...list].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { name, rounds: list.length, median: at(0.5), most: at(0.95) };
});
const spawned = rows.find(({ name }) => name === bare)!;
const table = (part: typeof rows, above: (row: (typeof rows)[number]) => string, title: string): string =>
  [
    `| what | rounds | median | 95 % within | ${title} |`,
    "| --- | --: | --: | --: | --: |",
    ...part.map(
      (row) => `| ${row.name} | ${row.rounds} | ${row.median.toFixed(1)} | ${row.most.toFixed(1)} | ${above(row)} |`,
    ),
  ].join("\n");
const starts = rows.slice(rows.indexOf(spawned));
const calls = rows.slice(0, rows.indexOf(spawned));
const page = `# Acting

Written by \`npm run bench:acting\`. Milliseconds, in the image booted as a container on ${process.arch}; each thing is done once
a round, by turns.

## A read, from the call on the bus to its answer

${table(calls, (row) => (row.median / calls[0]!.median).toFixed(1), "times the bus alone")}

## The start and end of a program that does nothing

${table(starts, (row) => (row.most - spawned.most).toFixed(1), "above a spawn, 95 %")}
`;
await writeFile(values.out, page);
console.log(page);
