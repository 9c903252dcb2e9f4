import { cpus, totalmem } from "node:os";
import { readFile } from "node:fs/promises";
import type { Fingerprint } from "./fingerprint.ts";
import { rows, type Row } from "./rows.ts";
import type { Run, Runs } from "./runs.ts";
import type { Scene } from "./scene.ts";
import { notes } from "./notes.ts";
import { handOvers, handOverSteps, type SideTables } from "./side-tables.ts";

interface Measured {
  readonly row: Row;
  readonly runs: readonly Run[];
  /** the one in the middle; of an even number the faster of the two */
  readonly median: Run;
  /** of the floor's median */
  readonly ratio: number;
  readonly met: boolean | undefined;
}

/** The tables, as a page and as data. */
export async function report(from: {
  scene: Scene;
  runs: Runs;
  of: Fingerprint;
  sideTables: SideTables;
}): Promise<{ markdown: string; results: object }> {
  const { scene, runs, of, sideTables } = from;
  const known = await Promise.all(
    rows.map(async (row) => ({ row, runs: await runs.of(row.id, row.ours === undefined ? of.peers : of.ours) })),
  );
  const floor = known.find(({ row }) => row.id === "floor");
  if (floor === undefined || floor.runs.length === 0) throw new Error("the floor has not been measured: --only floor");
  const floorSeconds = middle(floor.runs).seconds;
  const measured = known.filter((one) => one.runs.length > 0).map((one) => judge(one.row, one.runs, floorSeconds));

  const machine = await describeMachine();
  const date = new Date().toISOString().slice(0, 10);
  const { profile, packages, packageBytes } = scene;
  const { compression, level } = profile.squashfs;
  const markdown = [
    "# What a build costs",
    "",
    `Written by \`npm run bench:build\` on ${date}. ${machine}`,
    "",
    `Profile ${profile.name}: ${packages.size} packages, ${mega(packageBytes)} of .debs; squashfs ${compression} ${level}.`,
    `Median of ${floor.runs.length} runs, one of each in turns, everything fetched before.`,
    ...["", "## To a finished ISO", "", ...mainTable(measured)],
    ...["", "## Where our seconds go", "", ...partsTable(measured)],
    ...["", "## What was compared", "", ...notes(scene), ""],
    ...["## Packing the base", "", ...packingTable(sideTables)],
    ...["", "## Handing a tree from stage to stage", "", ...handOverTable(sideTables), ""],
  ];
  const results = {
    ...{ date, machine, profile: profile.name, packages: packages.size, packageBytes },
    rows: measured.map(({ row, runs, median, ratio, met }) => ({
      ...{ id: row.id, title: row.title, seconds: median.seconds, ratio, target: row.target, met },
      ...{ all: runs.map(({ seconds }) => seconds), bytes: median.bytes, parts: median.parts },
      load: Math.max(...runs.map(({ load }) => load)),
    })),
    sideTables,
  };
  return { markdown: markdown.join("\n"), results };
}

function judge(row: Row, runs: readonly Run[], floor: number): Measured {
  const median = middle(runs);
  const ratio = median.seconds / floor;
  const value = row.target?.unit === "s" ? median.seconds : ratio;
  return { row, runs, median, ratio, met: row.target === undefined ? undefined : value <= row.target.atMost };
}

function middle(runs: readonly Run[]): Run {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

function mainTable(measured: readonly Measured[]): string[] {
  const head = ["route", "seconds", "least to most", "ratio", "target", "", "ISO", "load before"];
  const lines = measured.map(({ row, runs, median, ratio, met }) => {
    const all = runs.map(({ seconds }) => seconds);
    const { atMost, unit } = row.target ?? {};
    return [
      ...[row.title, median.seconds.toFixed(1), `${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)}`],
      ...[ratio.toFixed(2), atMost === undefined ? "" : `${atMost} ${unit}`],
      ...[met === undefined ? "" : met ? "met" : "**missed**"],
      ...[mega(median.bytes), Math.max(...runs.map(({ load }) => load)).toFixed(1)],
    ];
  });
  return table(head, lines);
}

function partsTable(measured: readonly Measured[]): string[] {
  const lines = measured.map(({ row, median }) => {
    const parts = Object.entries(median.parts).filter(([, seconds]) => seconds >= 0.1);
    return [row.title, parts.map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`).join(", ")];
  });
  return ["Stages that do not depend on each other run at the same time.", "", ...table(["route", "seconds"], lines)];
}

function packingTable({ packings }: SideTables): string[] {
  const lines = Object.entries(packings).map(([name, run]) => [name, run.seconds.toFixed(1), mega(run.bytes)]);
  return table(["mksquashfs, blocks of 1 MiB", "seconds", "size"], lines);
}

function handOverTable({ handOvers: runs }: SideTables): string[] {
  const lines = Object.entries(handOvers).map(([method, title]) => {
    const run = runs[method]!;
    return [title, ...handOverSteps.map((step) => run.parts[step]!.toFixed(1)), run.seconds.toFixed(1)];
  });
  return table(["the next stage gets", "ready", "one package", "squashfs", "removed", "together"], lines);
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string[] {
  const all = [head, head.map(() => "---"), ...lines];
  return all.map((cells) => `| ${cells.join(" | ")} |`);
}

const mega = (bytes: number | undefined): string =>
  bytes === undefined || bytes === 0 ? "" : `${(bytes / 1e6).toFixed(0)} MB`;

async function describeMachine(): Promise<string> {
  const system = /^PRETTY_NAME="?(.*?)"?$/m.exec(await readFile("/etc/os-release", "utf8").catch(() => ""))?.[1];
  const { model = "unknown processor" } = cpus()[0] ?? {};
  return `${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${system ?? "Linux"}.`;
}
