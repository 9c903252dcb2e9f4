import { misfitLine } from "#contracts/plan-text";
import { type Call, isToolName, type ToolName, tools } from "#contracts/tools";
import { expand, joined, type Piece } from "./expand.ts";
import type { Grammar } from "./grammar.ts";
import { madeUpSamples } from "./made-up-tools.ts";
import { oddSample } from "./odd-texts.ts";
import { asTyped } from "./noise.ts";
import { type Phrasing, type Tongue, tongues } from "./phrasing.ts";
import type { Random } from "./random.ts";
import type { Sample } from "./sample.ts";

/** How much of the samples each kind is. */
const shares: Readonly<Record<string, number>> = {
  ...{ single: 54, two: 12, three: 2, none: 13, question: 5, chained: 5, reference: 5, repair: 1, odd: 2 },
};
/** How many draws make samples of made-up tools, and of what kinds others beside them are. */
const shareOfMadeUp = 0.045;
const besideOthers = { single: 7, two: 1, none: 2, question: 1, reference: 1 };
const tongueShares: Readonly<Record<Tongue, number>> = { en: 56, loose: 20, de: 8, es: 8, zh: 8 };

const connectors: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    " and ",
    " then ",
    ", then ",
    " and then ",
    ", and ",
    "; ",
    ", and also ",
    " and also ",
    ", after that ",
    ". then ",
  ],
  loose: [" and ", " n then ", ", then ", " and while you're at it ", ", oh and ", " plus ", " & "],
  de: [" und ", " und dann ", ", dann ", ", danach "],
  es: [" y ", " y luego ", ", luego ", " y después "],
  zh: ["，然后", "，再", "，并且", "然后"],
};

/** Makes samples of every kind: one, or several for which the same tools are described. */
export function composer(grammar: Grammar): (random: Random) => Sample[] {
  const byTool = Map.groupBy(grammar.phrasings, ({ tool }) => tool);
  const toolNames = [...byTool.keys()];

  /** A phrasing of a tool, weighed by how many templates it has. */
  const phrase = (tool: string, tongue: Tongue, random: Random): { pieces: readonly Piece[]; call: Call } | null => {
    const all = (byTool.get(tool as Phrasing["tool"]) ?? []).flatMap((phrasing) =>
      (phrasing.templates[tongue] ?? []).map((template) => ({ phrasing, template })),
    );
    if (all.length === 0) return null;
    const { phrasing, template } = random.pick(all);
    const { pieces, arguments: found } = expand(template, tongue, random);
    return { pieces, call: ordered(tool, { ...found, ...phrasing.arguments }) };
  };
  const anyPhrase = (tongue: Tongue, random: Random): { pieces: readonly Piece[]; call: Call } => {
    for (;;) {
      const made = phrase(random.pick(toolNames), tongue, random);
      if (made !== null) return made;
    }
  };

  const makers: Readonly<Record<string, (tongue: Tongue, random: Random) => Sample | null>> = {
    single: (tongue, random) => {
      const { pieces, call } = anyPhrase(tongue, random);
      return { kind: "single", utterance: asTyped(pieces, tongue, random), plan: { kind: "plan", calls: [call] } };
    },
    two: (tongue, random) => steps(2, tongue, random),
    three: (tongue, random) => steps(3, tongue, random),
    none: (tongue, random) => otherwise("none", tongue, random),
    question: (tongue, random) => otherwise("question", tongue, random),
    chained: (tongue, random) => {
      if (grammar.chained.length === 0) return null;
      const { calls, templates } = random.pick(grammar.chained);
      if (templates[tongue] === undefined) return null;
      const { pieces, arguments: found } = expand(random.pick(templates[tongue]), tongue, random);
      const all = calls.map(({ tool, arguments: fixed, same }, index) => {
        // What the first call has no parameter for is said of the others.
        const own = Object.entries(found).filter(([key]) =>
          index === 0 ? takes(tool, key) : same === undefined && !takes(calls[0]!.tool, key),
        );
        const again = Object.entries(same ?? {}).map(([to, from]) => [to, found[from]] as const);
        return ordered(tool, { ...Object.fromEntries([...own, ...again]), ...fixed });
      });
      const more = random.chance(0.1) ? anyPhrase(tongue, random) : null;
      const said = more === null ? pieces : [...pieces, connector(tongue, random), ...more.pieces];
      const plan = { kind: "plan", calls: more === null ? all : [...all, more.call] } as const;
      return { kind: "chained", utterance: asTyped(said, tongue, random), plan };
    },
    reference: (tongue, random) => {
      if (grammar.references.length === 0) return null;
      const { earlier, tool, keep, templates, arguments: fixed } = random.pick(grammar.references);
      const said = templates[tongue];
      const before = phrase(earlier, tongue, random);
      if (said === undefined || before === null) return null;
      const kept = Object.entries(keep).map(([to, from]) => [to, before.call.arguments[from]] as const);
      // What it refers to must have been said.
      if (kept.some(([, value]) => value === undefined)) return null;
      const { pieces, arguments: found } = expand(random.pick(said), tongue, random);
      // "and by size" of a list of one kind of files is still of that kind.
      const unchanged = tool === earlier ? before.call.arguments : {};
      return {
        kind: "reference",
        history: [{ utterance: joined(before.pieces), calls: [before.call] }],
        utterance: asTyped(pieces, tongue, random),
        plan: {
          kind: "plan",
          calls: [ordered(tool, { ...unchanged, ...Object.fromEntries(kept), ...found, ...fixed })],
        },
      };
    },
    odd: (_tongue, random) => oddSample(random),
    repair: (tongue, random) => {
      const made = steps(random.pick([1, 1, 2]), tongue, random);
      const { calls } = made.plan as { readonly calls: readonly Call[] };
      const { index, call, argument } = spoiled(calls, random);
      const misfits = [misfitLine(call.tool, argument)];
      return { ...made, kind: "repair", repair: { calls: calls.with(index, call), misfits } };
    },
  };

  function steps(count: number, tongue: Tongue, random: Random): Sample {
    const parts = Array.from({ length: count }, () => anyPhrase(tongue, random));
    const pieces = parts.flatMap((part, index): Piece[] => [
      ...(index === 0 ? [] : [connector(tongue, random)]),
      ...part.pieces,
    ]);
    const calls = parts.map(({ call }) => call);
    return { kind: `${count} steps`, utterance: asTyped(pieces, tongue, random), plan: { kind: "plan", calls } };
  }

  function otherwise(kind: "none" | "question", tongue: Tongue, random: Random): Sample | null {
    const all = grammar.otherwise.flatMap((entry) => (entry.kind === kind ? (entry.templates[tongue] ?? []) : []));
    if (all.length === 0) return null;
    const { pieces } = expand(random.pick(all), tongue, random);
    return { kind, utterance: asTyped(pieces, tongue, random, kind !== "none"), plan: { kind } };
  }

  const one = (kinds: Readonly<Record<string, number>>, random: Random): Sample => {
    for (;;) {
      const made = makers[weighed(kinds, random)]!(weighed(tongueShares, random) as Tongue, random);
      if (made !== null) return made;
    }
  };

  return (random) =>
    random.chance(shareOfMadeUp) ? madeUpSamples(random, (random) => one(besideOthers, random)) : [one(shares, random)];
}

/** A plan's call with one argument as it must not be: gone, misspelt, or of another size. */
function spoiled(calls: readonly Call[], random: Random): { index: number; call: Call; argument: string } {
  const index = random.integer(0, calls.length - 1);
  const { tool, arguments: given } = calls[index]!;
  const argument = Object.keys(given).length === 0 ? undefined : random.pick(Object.keys(given));
  if (argument === undefined) return { index, call: { tool, arguments: { name: "x" } }, argument: "" };
  const { [argument]: value, ...others } = given;
  if (random.chance(0.3)) return { index, call: { tool, arguments: others }, argument: "" };
  return { index, call: { tool, arguments: { ...given, [argument]: wrong(value) } }, argument };
}

function wrong(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wrong);
  if (typeof value === "string") return value.charAt(0).toUpperCase() + value.slice(1) + " ";
  return typeof value === "number" ? value * 1000 : String(value);
}

function connector(tongue: Tongue, random: Random): Piece {
  return { text: random.pick(connectors[tongue]), slot: false };
}

function takes(tool: ToolName, argument: string): boolean {
  return Object.hasOwn(tools[tool].parameters.properties, argument);
}

/** The arguments in the order that the schema has them: the same plan is always the same text. */
function ordered(tool: string, found: Call["arguments"]): Call {
  const { properties = {} } = (isToolName(tool) ? tools[tool].parameters : {}) as { properties?: object };
  const keys = Object.keys(properties).filter((key) => Object.hasOwn(found, key));
  const others = Object.keys(found).filter((key) => !keys.includes(key));
  return { tool, arguments: Object.fromEntries([...keys, ...others].map((key) => [key, found[key]])) };
}

function weighed(weights: Readonly<Record<string, number>>, random: Random): string {
  let left = random.next() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  for (const [name, weight] of Object.entries(weights)) if ((left -= weight) < 0) return name;
  return tongues[0];
}
