import { describeTool } from "#contracts/plan-text";
import type { Call } from "#contracts/tools";
import { expand, type Piece } from "./expand.ts";
import { alike, readers } from "./made-up/alike.ts";
import { kindsOf } from "./made-up/kinds.ts";
import { areaOf, renamed, type Renamed } from "./made-up/renamed.ts";
import { talk } from "./made-up/talk.ts";
import { madeUpTools } from "./made-up/toolbox.ts";
import { type MadeUpTool, type ParsedTool, parsedLine, type Templates } from "./made-up/tool.ts";
import { type MadeUp, things, verbs } from "./made-up/verbs.ts";
import { asTyped } from "./noise.ts";
import type { Tongue } from "./phrasing.ts";
import type { Random } from "./random.ts";
import type { Sample } from "./sample.ts";

// Tools that nobody has, so that the model learns to read what a tool says of itself. None is like one that tests use.

interface Known {
  readonly tool: MadeUpTool;
  readonly parsed: ParsedTool;
  readonly area: string;
}

/** How much of the samples each kind is; those of no plan are twelve in a hundred of all. */
const shares = { narrow: 0.2, two: 0.08, talk: 0.03, absent: 0.09 };
/** What all lines may have together: some 400 tokens. */
const mostCharacters = 1500;

const known: readonly Known[] = madeUpTools.map((tool) => {
  const parsed = parsedLine(tool.line);
  return { tool, parsed, area: areaOf(parsed.name) };
});
const byArea = Map.groupBy(known, ({ area }) => area);
const areaNames = [...byArea.keys()];
/** Those that no narrow tool's request could mean. */
const farFromThings = [
  ...["dns", "database", "seismic", "chess", "knitting", "family_tree", "voting", "waste", "pool", "payroll", "leave"],
  ...["shifts", "vitals", "metronome", "mixer", "crane", "harbour", "elevator", "silo", "eggs", "crops", "oncall"],
];

/** A request among tools that are described to the model for it alone; now and then none of them fits. */
export function madeUpSample(random: Random): Sample {
  if (random.chance(shares.narrow)) return narrowSample(random);
  const roll = random.next();
  if (roll < shares.talk) return talkSample(random);
  if (roll < shares.talk + shares.absent) return absentSample(random);
  return plannedSample(roll > 1 - shares.two ? 2 : 1, random);
}

function plannedSample(count: 1 | 2, random: Random): Sample {
  const wanted: Known[] = [random.pick(known)];
  // In an area where a look-alike is, a second request goes to it as often as anywhere else.
  const siblings = byArea.get(wanted[0]!.area)!.filter((one) => one !== wanted[0]);
  if (count === 2)
    wanted.push(
      siblings.length > 0 && random.chance(0.4) ? random.pick(siblings) : random.pick(apart(known, [wanted[0]!.area])),
    );
  const tongue = count === 1 ? tongueOf(wanted[0]!.tool, random) : "en";
  const asked = wanted.map((one) => request(one, tongue, random));
  const names = described(wanted, random);
  const calls = wanted.map((one, index) => call(one, asked[index]!.arguments, names));
  const [first, second] = asked;
  // Where free words end the first request, whoever reads cannot see where the second begins.
  if (second !== undefined && first!.pieces.at(-1)?.slot === true && /\S \S+ \S/.test(first!.pieces.at(-1)!.text))
    return plannedSample(1, random);
  const connector = { text: random.pick([" and ", " then ", ", then ", " and then ", ", and ", "; "]), slot: false };
  const pieces = second === undefined ? first!.pieces : [...first!.pieces, connector, ...second.pieces];
  const style = tongue === "en" && random.chance(0.15) ? "loose" : tongue;
  return {
    kind: "made up",
    utterance: typed(pieces, style, random),
    plan: { kind: "plan", calls },
    described: linesOf(names, random),
  };
}

/** One asks for a tool whose area is not described, or of which only tools that do something else are. */
function absentSample(random: Random): Sample {
  const wanted = random.pick(known);
  const tongue = tongueOf(wanted.tool, random);
  const { pieces } = request(wanted, tongue, random);
  const others = byArea
    .get(wanted.area)!
    .filter((one) => one !== wanted && reads(one.parsed) !== reads(wanted.parsed) && random.chance(0.5));
  const near = random.chance(0.35) ? others : [];
  const names = described([random.pick(apart(known, [wanted.area])), ...near], random, [wanted.area]);
  const utterance = typed(pieces, tongue, random);
  return { kind: "made up, none", utterance, plan: { kind: "none" }, described: linesOf(names, random) };
}

function talkSample(random: Random): Sample {
  const { pieces } = expand(random.pick(talk), "en", random);
  const names = described([random.pick(known)], random);
  const utterance = asTyped(pieces, "en", random, false);
  return { kind: "made up, none", utterance, plan: { kind: "none" }, described: linesOf(names, random) };
}

/** What begins with a name is no order: nobody puts "can you" before it. */
const typed = (pieces: readonly Piece[], tongue: Tongue, random: Random): string =>
  asTyped(pieces, tongue, random, pieces[0]?.slot !== true);

/** One way to ask for a tool. */
function request({ tool }: Known, tongue: Tongue, random: Random): Asked {
  const ways = [{ ...tool, arguments: {} }, ...(tool.fixed ?? [])].flatMap((way) =>
    templatesOf(way, tongue).map((template) => ({ template, fixed: way.arguments })),
  );
  for (;;) {
    const { template, fixed } = random.pick(ways);
    const { pieces, arguments: found } = expand(template, tongue, random, kindsOf(tool));
    // Nobody plays against themselves, or is away from monday to monday.
    const said = Object.values(found).filter((value) => typeof value === "string");
    if (new Set(said.map((value) => value.toLowerCase())).size === said.length)
      return { pieces, arguments: { ...found, ...fixed } };
  }
}

interface Asked {
  readonly pieces: readonly Piece[];
  readonly arguments: Call["arguments"];
}

const templatesOf = (way: Templates, tongue: Tongue): readonly string[] =>
  way[tongue === "loose" ? "en" : tongue] ?? [];

/** Mostly English; another tongue where the tool can be asked for in it. */
function tongueOf(tool: MadeUpTool, random: Random): Tongue {
  const others = (["de", "es", "zh"] as const).filter((tongue) =>
    [tool, ...(tool.fixed ?? [])].some((way) => templatesOf(way, tongue).length > 0),
  );
  return others.length > 0 && random.chance(0.3) ? random.pick(others) : "en";
}

/** A call in the order of the schema, under the names that the tool has now. */
function call({ parsed }: Known, given: Call["arguments"], names: ReadonlyMap<string, Renamed>): Call {
  const { tool, keys } = names.get(parsed.name)!;
  const said = [...keys].filter(([key]) => Object.hasOwn(given, key));
  return { tool: tool.name, arguments: Object.fromEntries(said.map(([key, name]) => [name, given[key]])) };
}

const reads = ({ name }: ParsedTool): boolean => readers.has(name.split(".").at(-1)!);

/** Those of areas that none of these could be mistaken for. */
function apart(all: readonly Known[], areas: readonly string[]): Known[] {
  const near = new Set([...areas, ...alike.filter((group) => group.some((area) => areas.includes(area))).flat()]);
  return all.filter(({ area }) => !near.has(area));
}

/** The wanted tools, most of those beside them, and some of other areas, under the names that they are given. */
function described(
  wanted: readonly Known[],
  random: Random,
  avoided: readonly string[] = [],
): ReadonlyMap<string, Renamed> {
  const chosen = new Set(wanted);
  const areas = new Set([...wanted.map(({ area }) => area), ...avoided]);
  // Few in most cases: a half has seven or less.
  const count = wanted.length + Math.min(20, 2 + Math.floor(-4.6 * Math.log(1 - random.next())));
  for (const { area } of wanted)
    if (!avoided.includes(area)) for (const one of byArea.get(area)!) if (random.chance(0.9)) chosen.add(one);
  while (chosen.size < count) {
    const open = new Set(apart(known, [...areas]).map(({ area }) => area));
    const area = random.pick(open.size === 0 ? areaNames.filter((name) => !avoided.includes(name)) : [...open]);
    if (open.size === 0) break;
    areas.add(area);
    for (const one of random.shuffled(byArea.get(area)!).slice(0, random.integer(1, 3)))
      if (chosen.size < count) chosen.add(one);
  }
  const all: ParsedTool[] = [];
  let characters = 0;
  for (const { parsed, tool } of chosen)
    if (all.length < wanted.length || characters + tool.line.length < mostCharacters * 0.95) {
      all.push(parsed);
      characters += tool.line.length + 1;
    }
  return renamed(all, random);
}

function linesOf(names: ReadonlyMap<string, Renamed>, random: Random): string[] {
  const lines = [...names.values()].map(({ tool }) => describeTool(tool.name, tool));
  // As plugins are installed: one after the other, or as it comes.
  return random.chance(0.3) ? lines.sort() : random.shuffled(lines);
}

/** One of few verbs on a thing that was picked by chance. */
function narrowSample(random: Random): Sample {
  const chosen = random.shuffled(things).slice(0, random.integer(1, 3));
  const tools = new Map<string, MadeUp>();
  const done = new Set<string>();
  const wanted = random.integer(3, 7);
  for (let tries = 0; tools.size < wanted && tries < 40; tries += 1) {
    const [one, many] = random.pick(chosen);
    const verb = random.pick(verbs);
    const made = verb(one, many, many.replace(" ", "_"), random);
    // Two that do the same, such as to delete and to cancel, could not be told apart.
    const told = /\.(set_(percent|level|count|minutes|degrees)|start|turn_on|stop|turn_off)$/.test(made.name);
    const does = `${many} ${verbs.indexOf(verb)} ${told ? made.tool.about : ""}`;
    if (!done.has(does)) tools.set(made.name, made);
    done.add(does);
  }
  const { name, ask } = random.pick([...tools.values()]);
  const more = random.chance(0.5) ? random.shuffled(farFromThings).slice(0, random.integer(1, 4)) : [];
  const lines = [
    ...[...tools.values()].map(({ name, tool }) => describeTool(name, tool)),
    ...more.flatMap((area) => byArea.get(area)!.map(({ tool }) => tool.line)),
  ];
  const described = random.shuffled(lines);
  const { pieces, arguments: given } = ask(random);
  const utterance = asTyped(pieces, "en", random);
  if (random.chance(shares.talk + shares.absent)) {
    // The tool that it means is not among those that are described.
    const others = described.filter((line) => areaOf(line) !== areaOf(name));
    if (others.length > 0) return { kind: "made up, none", utterance, plan: { kind: "none" }, described: others };
  }
  return { kind: "made up", utterance, plan: { kind: "plan", calls: [{ tool: name, arguments: given }] }, described };
}
