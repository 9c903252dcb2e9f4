import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.ts";
import { holdLock } from "./hold-lock.ts";
import { measureRow } from "./measure-row.ts";
import { readOptions } from "./options.ts";
import { ourBuilder } from "./our-builder.ts";
import { packageAdded } from "./our-rows.ts";
import { report } from "./report.ts";
import { rows } from "./rows.ts";
import { runsIn } from "./runs.ts";
import { setScene } from "./scene.ts";
import { measureSideTables } from "./side-tables.ts";

// Builds one image by every route, in turns, and writes down what each took.
const options = readOptions(
  process.argv.slice(2),
  rows.map(({ id }) => id),
);
const work = join(options.out, "work");
const logs = join(options.out, "logs");
for (const folder of [work, logs]) await mkdir(folder, { recursive: true });
const say = (text: string): void => void process.stderr.write(`${text}\n`);

say("building once, so that everything is there that would have to be fetched");
const ours = await ourBuilder(options, work, logs);
const scene = await holdLock(options.lock, async () => {
  await ours.build();
  const scene = await setScene(ours, work, logs);
  await packageAdded(ours, scene, () => ours.build());
  return scene;
});

const runs = await runsIn(join(options.out, "runs"));
const of = await fingerprint(ours.root, scene);
const wanted = rows.filter(({ id }) => options.only.length === 0 || options.only.includes(id));
for (let round = 1; round <= options.rounds; round += 1)
  for (const row of wanted) await measureRow(row, round, { options, ours, scene, runs, of, work, logs, say });
const sideTables = await measureSideTables({ options, ours, scene, runs, of, work, logs, say });

const { markdown, results } = await report({ scene, runs, of, sideTables });
await writeFile(join(import.meta.dirname, "results.md"), markdown);
if (options.json) console.log(JSON.stringify(results, null, 2));
if (!options.keep) await rm(work, { recursive: true });
say("bench/results.md is written");
