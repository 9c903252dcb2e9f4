import type { Random } from "../random.ts";
import * as synonyms from "./synonyms.ts";
import type { ParsedTool } from "./tool.ts";

/** A tool under other names. */
export interface Renamed {
  readonly tool: ParsedTool;
  /** its parameters' new names by the old ones */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Gives some areas, verbs and parameters other names, the same for all tools of an area: what a tool does is to be read,
 * not known by heart.
 */
export function renamed(tools: readonly ParsedTool[], random: Random): Map<string, Renamed> {
  const taken = new Set(tools.map(({ name }) => areaOf(name)));
  const found = new Map<string, Renamed>();
  for (const [area, all] of Map.groupBy(tools, ({ name }) => areaOf(name))) {
    const newArea = areaName(area, taken, random);
    taken.add(newArea);
    const byNumber = random.chance(0.04) ? random.pick(["action", "fn", "cmd", "op"]) : null;
    const verbs = chosen(random, synonyms.verbs);
    const keyNames = chosen(random, synonyms.parameters);
    const spelling = random.chance(0.1)
      ? camelCase
      : random.chance(0.04)
        ? (key: string) => key.replaceAll("_", "")
        : same;
    const names = new Set<string>();
    const about = random.pick([same, same, same, same, same, small, stopped]);
    for (const [index, tool] of all.entries()) {
      const old = tool.name.slice(area.length + 1);
      const again = byNumber === null ? verbOf(old, verbs) : `${byNumber}${index + 1}`;
      const verb = names.has(again) || all.some(({ name }) => name === `${area}.${again}`) ? old : again;
      names.add(verb);
      const keys = keyNamesOf(tool, (key) => spelling(keyNames(key)));
      found.set(tool.name, { tool: withNames(tool, `${newArea}.${verb}`, keys, about(tool.about)), keys });
    }
  }
  return found;
}

export const areaOf = (name: string): string => name.split(".")[0]!;

const same = (text: string): string => text;
const small = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const stopped = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);
const camelCase = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Of "add_code" the first word alone has another name; "next_pickup" is one thing. */
function verbOf(old: string, verbs: (word: string) => string): string {
  const [first, ...rest] = old.split("_");
  const known = rest.length === 0 || ["add", "remove", "log", "set", "report"].includes(first!);
  return known ? [verbs(first!), ...rest].join("_") : old;
}

/** A choice of synonyms that stays the same, most words keeping their own. */
function chosen(random: Random, table: Readonly<Record<string, readonly string[]>>): (word: string) => string {
  const share = random.pick([0, 0.2, 0.6]);
  const before = new Map<string, string>();
  return (word) => {
    const others = Object.hasOwn(table, word) ? table[word]! : [];
    if (!before.has(word)) before.set(word, others.length > 0 && random.chance(share) ? random.pick(others) : word);
    return before.get(word)!;
  };
}

/** A brand, as plugins have them: it says nothing. */
const brand = (random: Random): string =>
  Array.from({ length: 3 }, () => random.pick([..."bdfgklmnprstvz"]) + random.pick([..."aeiou"])).join("") +
  random.pick(["", "", "ly", "r", "x"]);

function areaName(area: string, taken: ReadonlySet<string>, random: Random): string {
  const others = synonyms.areas[area] ?? [];
  const name =
    others.length > 0 && random.chance(0.3)
      ? random.pick(others)
      : random.chance(0.15)
        ? random.chance(0.5)
          ? `${random.pick(["app", "plugin", "ext", "svc", "tool", "mod", "my_app", "x"])}${random.integer(1, 9)}`
          : brand(random)
        : area;
  return taken.has(name) ? area : name;
}

function keyNamesOf({ parameters }: ParsedTool, rename: (key: string) => string): Map<string, string> {
  const keys = new Map<string, string>();
  const { properties } = parameters as { readonly properties: Readonly<Record<string, { readonly type?: unknown }>> };
  const all = Object.keys(properties);
  for (const key of all) {
    // Lists have names of their own.
    const other = properties[key]!.type === "array" ? key : rename(key);
    keys.set(key, all.includes(other) || [...keys.values()].includes(other) ? key : other);
  }
  return keys;
}

function withNames(tool: ParsedTool, name: string, keys: ReadonlyMap<string, string>, about: string): ParsedTool {
  const { properties, required, ...rest } = tool.parameters as {
    readonly properties: Readonly<Record<string, object>>;
    readonly required?: readonly string[];
  };
  const parameters = {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).map(([key, schema]) => [keys.get(key)!, schema])),
    ...(required === undefined ? {} : { required: required.map((key) => keys.get(key)!) }),
  };
  return { name, about, parameters: parameters as unknown as ParsedTool["parameters"] };
}
