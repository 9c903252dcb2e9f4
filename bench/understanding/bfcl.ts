import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DescribedTools } from "./peer.ts";

/** Categories of one turn and at most one call: one function, several to choose from, none that fits. */
export const bfclCategories = ["simple_python", "multiple", "irrelevance"] as const;
export type BfclCategory = (typeof bfclCategories)[number];

/** A parameter or a value's parts, with the types of the leaderboard: those of Python. */
export interface BfclSchema {
  readonly type: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly items?: BfclSchema;
  readonly properties?: Readonly<Record<string, BfclSchema>>;
  readonly required?: readonly string[];
}

/** For each argument the values that are right; "" among them: it may be left out. */
export type Acceptable = Readonly<Record<string, readonly unknown[]>>;

export interface BfclItem {
  readonly id: string;
  readonly category: BfclCategory;
  readonly utterance: string;
  /** in our form, by our names */
  readonly tools: DescribedTools;
  /** the leaderboard's name of each of ours */
  readonly names: Readonly<Record<string, string>>;
  /** the one call that is right; null where none is */
  readonly expected: {
    readonly tool: string;
    readonly schema: BfclSchema;
    readonly acceptable: Acceptable;
  } | null;
}

interface Line {
  readonly id: string;
  readonly question: readonly (readonly { readonly content: string }[])[];
  readonly function: readonly {
    readonly name: string;
    readonly description: string;
    readonly parameters: BfclSchema;
  }[];
}

interface AnswerLine {
  readonly id: string;
  readonly ground_truth: readonly Readonly<Record<string, Acceptable>>[];
}

/**
 * A category of the Berkeley function-calling leaderboard (Patil et al., ICML 2025; bfcl-eval's data of version 4).
 * @param sets where fetchSets() put the packages
 */
export async function readBfcl(sets: string, category: BfclCategory): Promise<BfclItem[]> {
  const data = join(sets, "bfcl_eval/data");
  const lines = await readLines<Line>(join(data, `BFCL_v4_${category}.json`));
  const answers = new Map<string, AnswerLine>();
  if (category !== "irrelevance")
    for (const one of await readLines<AnswerLine>(join(data, `possible_answer/BFCL_v4_${category}.json`)))
      answers.set(one.id, one);

  return lines.map((line) => {
    const names = ourNames(line.function.map(({ name }) => name));
    const ours = Object.entries(names);
    const tools = ours.map(([name, theirs]) => {
      const { description, parameters } = line.function.find((one) => one.name === theirs)!;
      return [name, { about: oneLine(description), parameters: toJsonSchema(parameters) }] as const;
    });
    const right = answers.get(line.id)?.ground_truth[0];
    if (right === undefined && category !== "irrelevance") throw new Error(`${line.id} has no answer`);
    const [theirs, acceptable] = Object.entries(right ?? {})[0] ?? [];
    const schema = line.function.find(({ name }) => name === theirs)?.parameters;
    const tool = ours.find(([, one]) => one === theirs)?.[0];
    return {
      id: line.id,
      category,
      utterance: line.question[0]![0]!.content,
      tools: Object.fromEntries(tools),
      names,
      expected: tool === undefined ? null : { tool, schema: schema!, acceptable: acceptable! },
    };
  });
}

/**
 * Names as plans have them, `area.verb` in small letters, for any names, with what each stands for.
 * `math.factorial` stays; `calculate_BMI` becomes `fn.calculate_bmi`, `monarch.getYear` `monarch.get_year`.
 */
export function ourNames(theirs: readonly string[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const name of theirs) {
    const small = name
      .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
      .toLowerCase()
      .replace(/[^a-z0-9_.]/g, "_");
    const dotted = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/.test(small) ? small : `fn.${small.replaceAll(".", "_")}`;
    let ours = dotted;
    for (let other = 2; names[ours] !== undefined; other += 1) ours = `${dotted}_${other}`;
    names[ours] = name;
  }
  return names;
}

/** The leaderboard's own table of types (GORILLA_TO_OPENAPI); other types are JSON Schema's already. */
const jsonTypes: Readonly<Record<string, string>> = {
  dict: "object",
  float: "number",
  tuple: "array",
  list: "array",
  bool: "boolean",
  any: "string",
};

function toJsonSchema({ type, description, enum: values, items, properties, required }: BfclSchema): object {
  const parts = Object.entries(properties ?? {}).map(([name, part]) => [name, toJsonSchema(part)]);
  return {
    type: jsonTypes[type] ?? type,
    ...(description === undefined ? {} : { description: oneLine(description) }),
    ...(values === undefined ? {} : { enum: values }),
    ...(items === undefined ? {} : { items: toJsonSchema(items) }),
    ...(properties === undefined
      ? {}
      : { additionalProperties: false, required: required ?? [], properties: Object.fromEntries(parts) }),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

async function readLines<Type>(file: string): Promise<Type[]> {
  const text = await readFile(file, "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Type);
}
