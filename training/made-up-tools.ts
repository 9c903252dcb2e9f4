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

/** How many of the requests are of each kind; the others are plans of one call. */
const shares = { two: 0.07, talk: 0.04, absent: 0.1, beside: 0.16 };
/** Contexts of narrow tools. */
const shareOfNarrow = 0.25;
/** Requests of one context: the trainer reads what they have in common once. */
const requests = 6;
/** What all lines of a context may have together: some 750 tokens. */
const mostCharacters = 2700;

const known: readonly Known[] = madeUpTools.map((tool) => {
  const parsed = parsedLine(tool.line);
  return { tool, parsed, area: areaOf(parsed.name) };
});
const byArea = Map.groupBy(known, ({ area }) => area);
/** Those that no narrow tool's request could mean. */
const farFromThings = [
  ...["dns", "database", "seismic", "chess", "knitting", "family_tree", "voting", "waste", "pool", "payroll", "leave"],
  ...["shifts", "vitals", "metronome", "mixer", "crane", "harbour", "elevator", "silo", "eggs", "crops", "oncall"],
];

/** Those whose requests could be meant for the machine itself. */
const nearTheMachine = [
  "dns",
  "database",
  "servers",
  "monitors",
  "errors",
  "pipelines",
  "deploy",
  "queues",
  "certificates",
];

/**
 * Requests beside the same tools, which are described to the model: now and then none of them fits.
 * @param own makes a request that the machine can fulfil by itself
 */
export function madeUpSamples(random: Random, own: (random: Random) => Sample): Sample[] {
  const { lines, areas, ask, absent } = random.chance(shareOfNarrow) ? narrowContext(random) : context(random);
  const described = random.chance(0.3) ? lines.sort() : random.shuffled(lines);
  const none = (pieces: readonly Piece[], tongue: Tongue, polite: boolean): Sample => {
    const utterance = polite ? typed(pieces, tongue, random) : asTyped(pieces, tongue, random, false);
    return { kind: "made up, none", utterance, plan: { kind: "none" }, described };
  };
  return Array.from({ length: requests }, (): Sample => {
    const roll = random.next();
    if (roll < shares.talk) return none(expand(random.pick(talk), "en", random).pieces, "en", false);
    if (roll < shares.talk + shares.absent) {
      const { pieces, tongue } = absent();
      return none(pieces, tongue, true);
    }
    if (roll > 1 - shares.beside && !areas.some((area) => nearTheMachine.includes(area)))
      return { ...own(random), kind: "beside others", described };
    const { pieces, tongue, calls } =
      roll < shares.talk + shares.absent + shares.two ? twice(ask, random) : ask(random);
    const style = tongue === "en" && random.chance(0.15) ? "loose" : tongue;
    return { kind: "made up", utterance: typed(pieces, style, random), plan: { kind: "plan", calls }, described };
  });
}

interface Request {
  readonly pieces: readonly Piece[];
  readonly tongue: Tongue;
  readonly calls: readonly Call[];
}

/** Tools that are described together, and what makes requests for one of them, or for none. */
interface Context {
  readonly lines: string[];
  readonly areas: readonly string[];
  readonly ask: (random: Random, tongue?: Tongue) => Request;
  readonly absent: () => Omit<Request, "calls">;
}

function twice(ask: Context["ask"], random: Random): Request {
  const first = ask(random, "en");
  // Where free words end the first request, whoever reads cannot see where the second begins.
  const last = first.pieces.at(-1)!;
  if (last.slot && /\S \S+ \S/.test(last.text)) return first;
  const second = ask(random, "en");
  const connector = { text: random.pick([" and ", " then ", ", then ", " and then ", ", and ", "; "]), slot: false };
  const pieces = [...first.pieces, connector, ...second.pieces];
  return { pieces, tongue: "en", calls: [...first.calls, ...second.calls] };
}

/** Areas with most of their tools, few or as many as fit, under the names that they are given. */
function context(random: Random): Context {
  const areas: string[] = [];
  const chosen: Known[] = [];
  const left: Known[] = [];
  const wanted = random.chance(0.4) ? random.integer(1, 8) : random.integer(9, 25);
  for (let characters = 0; chosen.length < wanted;) {
    const open = [...new Set(apart(known, areas).map(({ area }) => area))];
    if (open.length === 0) break;
    const area = random.pick(open);
    areas.push(area);
    for (const one of random.shuffled(byArea.get(area)!)) {
      const fits = chosen.length < wanted && characters + one.tool.line.length < mostCharacters;
      if (fits && (chosen.length === 0 || random.chance(0.85))) {
        chosen.push(one);
        characters += one.tool.line.length + 1;
      } else left.push(one);
    }
    if (characters > mostCharacters * 0.9) break;
  }
  const names = renamed(
    chosen.map(({ parsed }) => parsed),
    random,
  );
  const strange = apart(known, areas);
  // Its area is described, but what is described does something else.
  const near = left.filter(({ area, parsed }) =>
    chosen.every((one) => one.area !== area || reads(one.parsed) !== reads(parsed)),
  );
  return {
    lines: [...names.values()].map(({ tool }) => describeTool(tool.name, tool)),
    areas,
    ask: (random, fixed) => {
      const one = random.pick(chosen);
      const tongue = fixed ?? tongueOf(one.tool, random);
      const { pieces, arguments: given } = request(one, tongue, random);
      return { pieces, tongue, calls: [call(one, given, names)] };
    },
    absent: () => {
      const one = random.pick(strange.length === 0 || (near.length > 0 && random.chance(0.35)) ? near : strange);
      const tongue = tongueOf(one.tool, random);
      return { pieces: request(one, tongue, random).pieces, tongue };
    },
  };
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

/** A few of ten verbs on things that were picked by chance, and maybe tools of other areas. */
function narrowContext(random: Random): Context {
  const all = random.shuffled(things);
  const chosen = all.slice(0, random.integer(1, 3));
  const tools = new Map<string, MadeUp>();
  const done = new Set<string>();
  const wanted = random.integer(3, 9);
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
  const more = random.chance(0.6) ? random.shuffled(farFromThings).slice(0, random.integer(1, 6)) : [];
  return {
    lines: [
      ...[...tools.values()].map(({ name, tool }) => describeTool(name, tool)),
      ...more.flatMap((area) => byArea.get(area)!.map(({ tool }) => tool.line)),
    ],
    areas: more,
    ask: (random) => {
      const { name, ask } = random.pick([...tools.values()]);
      const { pieces, arguments: given } = ask(random);
      return { pieces, tongue: "en", calls: [{ tool: name, arguments: given }] };
    },
    absent: () => {
      const [one, many] = random.pick(all.slice(3));
      return { pieces: random.pick(verbs)(one, many, many, random).ask(random).pieces, tongue: "en" };
    },
  };
}
