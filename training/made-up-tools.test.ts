import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import t from "tap";
import { describeTool, readPlan, writePlan } from "#contracts/plan-text";
import { tools } from "#contracts/tools";
import { expand } from "./expand.ts";
import { alike } from "./made-up/alike.ts";
import { kindsOf } from "./made-up/kinds.ts";
import * as synonyms from "./made-up/synonyms.ts";
import { parsedLine } from "./made-up/tool.ts";
import { madeUpTools } from "./made-up/toolbox.ts";
import { madeUpSamples } from "./made-up-tools.ts";
import { tongues } from "./phrasing.ts";
import { seeded } from "./random.ts";
import type { Sample } from "./sample.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true });
const areaOf = (line: string): string => line.split(".")[0]!;
const heldOutFiles = ["../bench/understanding/unseen-tools.json", "development-tools.json"];
const avoided = new Set([
  ...heldOutFiles.flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")) as object).map(areaOf),
  ),
  ...Object.keys(tools).map(areaOf),
]);
const samples = (seed: number, count: number): Sample[] => {
  const random = seeded(seed);
  const own = {
    kind: "single",
    utterance: "free -h",
    plan: { kind: "plan", calls: [{ tool: "system.memory", arguments: {} }] },
  } as const;
  const all: Sample[] = [];
  while (all.length < count) all.push(...madeUpSamples(random, () => own));
  return all;
};

t.test("there are many tools of many areas, each asked for in several ways", async (t) => {
  t.ok(madeUpTools.length >= 150, `${madeUpTools.length} tools`);
  const areas = new Set(madeUpTools.map(({ line }) => areaOf(line)));
  t.ok(areas.size >= 50, `${areas.size} areas`);
  t.equal(new Set(madeUpTools.map(({ line }) => parsedLine(line).name)).size, madeUpTools.length);
  for (const { line, en, fixed = [] } of madeUpTools) {
    const count = [en, ...fixed.map((way) => way.en)].reduce((sum, all) => sum + (all?.length ?? 0), 0);
    if (count < 5) t.fail(`${line}: ${count} ways`);
  }
});

t.test("no area is one that the test of unseen tools has, or one of the tools' own", async (t) => {
  const renamings = Object.values(synonyms.areas).flat();
  for (const area of [...madeUpTools.map(({ line }) => areaOf(line)), ...renamings])
    if (avoided.has(area)) t.fail(`${area} is avoided`);
  for (const { described = [] } of samples(3, 5000))
    for (const line of described) if (avoided.has(areaOf(line))) t.fail(`${line} is of an area that is avoided`);
  for (const area of [...Object.keys(synonyms.areas), ...alike.flat()])
    if (!madeUpTools.some(({ line }) => areaOf(line) === area)) t.fail(`${area} is no area`);
});

t.test("every template makes calls that its tool's schema allows", async (t) => {
  const random = seeded(1);
  for (const tool of madeUpTools) {
    const parsed = parsedLine(tool.line);
    if (describeTool(parsed.name, parsed) !== tool.line) t.fail(`${tool.line} is described otherwise`);
    const check = ajv.compile(parsed.parameters);
    for (const way of [{ ...tool, arguments: {} }, ...(tool.fixed ?? [])])
      for (const tongue of tongues)
        for (const template of (tongue === "loose" ? [] : way[tongue]) ?? [])
          for (let count = 0; count < 20; count += 1) {
            const given = { ...expand(template, tongue, random, kindsOf(tool)).arguments, ...way.arguments };
            if (!check(given))
              t.fail(`${tool.line}: "${template}": ${JSON.stringify(given)}: ${ajv.errorsText(check.errors)}`);
          }
  }
});

t.test("what is described is short, and what is planned is of it", async (t) => {
  const all = samples(7, 4000);
  const lengths = all.map(({ described = [] }) => described.length).sort((one, other) => one - other);
  t.ok(lengths[0]! >= 1 && lengths.at(-1)! <= 30, `${lengths[0]} to ${lengths.at(-1)} tools`);
  t.ok(Math.abs(lengths[2000]! - 12) <= 2, `${lengths[2000]} tools in the middle`);
  for (const { kind, described = [], plan, utterance } of all) {
    const text = described.join("\n");
    if (text.length > 3000) t.fail(`${text.length} characters`);
    const lines = described.map((line) => parsedLine(line));
    if (new Set(lines.map(({ name }) => name)).size !== lines.length) t.fail(`twice in ${text}`);
    if (plan.kind !== "plan" || kind === "beside others") continue;
    if (JSON.stringify(readPlan(writePlan(plan))) !== JSON.stringify(plan)) t.fail(`${writePlan(plan)} is misread`);
    for (const { tool, arguments: given } of plan.calls) {
      const line = lines.find(({ name }) => name === tool);
      if (line === undefined) t.fail(`${tool} for "${utterance}" is not in ${text}`);
      else if (!ajv.validate(line.parameters, given)) t.fail(`${writePlan(plan)}: ${ajv.errorsText()}`);
      for (const value of Object.values(given).flat())
        if (typeof value === "string" && !said(utterance, value) && !text.includes(value))
          t.fail(`"${utterance}" does not say ${value}`);
    }
  }
  const share = (test: (sample: Sample) => boolean): number => all.filter(test).length / all.length;
  t.match(share(({ kind }) => kind === "made up, none").toFixed(2), /^0\.(09|1[0-4])$/);
  t.match(share(({ kind }) => kind === "beside others").toFixed(2), /^0\.1[0-9]$/);
  t.match(share(({ plan }) => plan.kind === "plan" && plan.calls.length === 2).toFixed(2), /^0\.0[4-9]$/);
});

const said = (utterance: string, value: string): boolean => utterance.toLowerCase().includes(value.toLowerCase());
