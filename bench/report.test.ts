import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t from "tap";
import { report } from "./report.ts";
import { runsIn } from "./runs.ts";
import { handOvers, handOverSteps, packings } from "./side-tables.ts";

const of = { peers: "these packages", ours: "this code" };
const run = (seconds: number, whose: string) => ({ seconds, parts: { squash: seconds }, load: 0.5, of: whose });
const sideTables = {
  packings: Object.fromEntries(Object.keys(packings).map((name) => [name, { ...run(1, of.peers), bytes: 2e6 }])),
  handOvers: Object.fromEntries(
    Object.keys(handOvers).map((name) => [
      name,
      { ...run(4, of.peers), parts: Object.fromEntries(handOverSteps.map((step) => [step, 1])) },
    ]),
  ),
};
const squashfs = { compression: "zstd", level: 3 };
const kernel = { package: "linux-image-amd64", command_line: "" };
const profile = { name: "debian-minimal", base: "debian-13", models: [], hooks: [], kernel, squashfs };
const scene = {
  ...{ archive: "", content: "", suite: "", packages: new Map([["apt", "3"]]), packageBytes: 1e6, profile },
  run: () => Promise.reject(new Error("nothing is measured here")),
};

t.test("the table holds the median of each row against the floor's, and says which targets are met", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  t.teardown(() => rm(folder, { recursive: true }));
  const runs = await runsIn(folder);
  for (const [index, seconds] of [30, 10, 20].entries()) await runs.keep("floor", index, run(seconds, of.peers));
  await runs.keep("package-added", 1, run(10, of.ours));
  await runs.keep("base-restored", 1, run(18.1, of.ours));
  await runs.keep("nothing-changed", 1, run(0.4, of.ours));
  await runs.keep("overlay-changed", 1, run(1, "older code"));

  const { markdown, results } = await report({ scene, runs, of, sideTables });
  const { rows } = results as { rows: { id: string; seconds: number; ratio: number; met?: boolean }[] };
  const found = rows.map(({ id, seconds, ratio, met }) => [id, seconds, Number(ratio.toFixed(3)), met]);
  t.same(found, [
    ["floor", 20, 1, undefined],
    ["base-restored", 18.1, 0.905, false],
    ["package-added", 10, 0.5, true],
    ["nothing-changed", 0.4, 0.02, true],
  ]);
  t.match(markdown, /\| ours, one package added \| 10\.0 \| 10\.0 to 10\.0 \| 0\.50 \| 0\.5 x \| met \|/);
  t.match(markdown, /\| ours, base restored \|.*\| 0\.9 x \| \*\*missed\*\* \|/);
});

t.test("without the floor there is no table", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  t.teardown(() => rm(folder, { recursive: true }));
  await t.rejects(report({ scene, runs: await runsIn(folder), of, sideTables }), /--only floor/);
});
