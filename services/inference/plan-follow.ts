import { betweenCalls, mostCalls, planWords } from "#contracts/plan-text";
import type { PlanTools } from "./plan-tools.ts";

/** What may come after the beginning of a plan's text (contracts/plan-text.ts). */
export interface Follow {
  /** no: no plan begins like that; open: more must come; whole: it may end here */
  readonly state: "no" | "open" | "whole";
  /** what must come next; empty where there is a choice, or nothing need come */
  readonly forced: string;
  /** all that may come next, as far as that is known; each begins with `forced` */
  readonly ways: readonly string[];
}

/** As much of JSON Schema as a call's text depends on; ajv checks the rest when the plan is whole. */
interface Schema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Where a reading stands: at a place in the text, at its end with these continuations, or off the track. */
type Place = number | { readonly next: readonly string[] | "free" } | null;

const instead = Object.values(planWords);
const deepest = 4;

/**
 * Makes what tells how the beginning of a plan may go on: the tools' names, their arguments in the schema's order, values
 * of the schema's types, or `{"$from":N}` for an earlier call's result.
 * @param tools JSON schema of the arguments by the tool's name
 */
export function planFollower(tools: PlanTools): (text: string) => Follow {
  const starts = Object.keys(tools).map((name) => `${name}{`);
  const once = (text: string): Follow => {
    if (instead.some((word) => word === text)) return whole;
    let at = 0;
    for (let index = 0; ; index += 1) {
      const start = oneOf(text, at, index === 0 ? [...instead, ...starts] : starts);
      if (typeof start !== "number") return follow(start);
      if (!text.startsWith("{", start - 1)) return follow(null);
      const name = text.slice(at, start - 1);
      const end = readObject(text, start, tools[name] as Schema, index);
      if (typeof end !== "number") return follow(end);
      if (end === text.length) return whole;
      if (index + 1 === mostCalls) return follow(null);
      const next = oneOf(text, end, [betweenCalls]);
      if (typeof next !== "number") return follow(next);
      at = next;
    }
  };
  return (text) => {
    const first = once(text);
    let { forced, ways } = first;
    // Where a single text must come, what comes after it may be known as well.
    while (forced !== "" && ways.length === 1) {
      const next = once(text + forced);
      ways = next.ways.length === 0 ? [forced] : next.ways.map((way) => forced + way);
      if (next.forced === "") break;
      forced += next.forced;
    }
    return { ...first, forced, ways };
  };
}

const whole: Follow = { state: "whole", forced: "", ways: [] };

function follow(place: Exclude<Place, number>): Follow {
  if (place === null) return { state: "no", forced: "", ways: [] };
  const ways = place.next === "free" ? [] : place.next;
  return { state: "open", forced: commonStart(ways), ways };
}

/** Reads the one of some texts that stands there, the longest where several do. */
function oneOf(text: string, at: number, options: readonly string[]): Place {
  const rest = text.slice(at);
  const found = options.filter((option) => rest.startsWith(option)).sort((a, b) => b.length - a.length)[0];
  if (found !== undefined) return at + found.length;
  const begun = options.filter((option) => option.startsWith(rest)).map((option) => option.slice(rest.length));
  return begun.length === 0 ? null : { next: begun };
}

/** From after `{` to after `}`. */
function readObject(text: string, at: number, { properties = {}, required = [] }: Schema, index: number): Place {
  const keys = Object.keys(properties);
  for (let next = 0, first = true, here = at; ; first = false) {
    const comma = first ? "" : ",";
    const needed = keys.findIndex((key, place) => place >= next && required.includes(key));
    const possible = keys.slice(next, needed === -1 ? keys.length : needed + 1);
    const options = possible.map((key) => `${comma}${JSON.stringify(key)}:`);
    const member = oneOf(text, here, needed === -1 ? [...options, "}"] : options);
    if (typeof member !== "number") return member;
    if (text[member - 1] === "}") return member;
    const key = possible[options.indexOf(text.slice(here, member))]!;
    const value = readValue(text, member, properties[key]!, index, deepest);
    if (typeof value !== "number") return value;
    here = value;
    next = keys.indexOf(key) + 1;
  }
}

function readValue(text: string, at: number, schema: Schema, index: number, depth: number): Place {
  const results = Array.from({ length: index }, (_, earlier) => `{"$from":${earlier}}`);
  if (schema.type === "array") return readArray(text, at, schema.items ?? {}, index, depth);
  if (schema.enum !== undefined) return oneOf(text, at, [...schema.enum.map((one) => JSON.stringify(one)), ...results]);
  if (schema.type === "boolean") return oneOf(text, at, ["true", "false"]);
  if (schema.type === "integer" || schema.type === "number") {
    if (at === text.length) return { next: "free" };
    return text[at] === "{" ? oneOf(text, at, results) : readNumber(text, at, schema.type === "integer");
  }
  if (schema.type === "string") {
    const start = oneOf(text, at, ['"', ...results]);
    return typeof start !== "number" || text[start - 1] === "}" ? start : readString(text, start);
  }
  if (depth === 0) return null;
  if (schema.type === "object" && schema.properties !== undefined) {
    const start = oneOf(text, at, ["{"]);
    return typeof start === "number" ? readObject(text, start, schema, index) : start;
  }
  return readAny(text, at, index, depth);
}

function readArray(text: string, at: number, items: Schema, index: number, depth: number): Place {
  let here = oneOf(text, at, ["["]);
  for (; typeof here === "number";) {
    const value = readValue(text, here, items, index, depth - 1);
    if (typeof value !== "number") return value;
    here = oneOf(text, value, [",", "]"]);
    if (typeof here === "number" && text[here - 1] === "]") return here;
  }
  return here;
}

/** A value of a schema that says nothing of its type. */
function readAny(text: string, at: number, index: number, depth: number): Place {
  if (at === text.length) return { next: "free" };
  const character = text[at]!;
  if (character === '"') return readString(text, at + 1);
  if (character === "[") return readArray(text, at, {}, index, depth);
  if (character !== "{")
    return /[-0-9]/.test(character) ? readNumber(text, at, false) : oneOf(text, at, ["true", "false"]);
  for (let here = at + 1; ;) {
    const key = oneOf(text, here, ['"']);
    if (typeof key !== "number") return key;
    const colon = readString(text, key);
    const start = typeof colon === "number" ? oneOf(text, colon, [":"]) : colon;
    if (typeof start !== "number") return start;
    const value = readValue(text, start, {}, index, depth - 1);
    const next = typeof value === "number" ? oneOf(text, value, [",", "}"]) : value;
    if (typeof next !== "number" || text[next - 1] === "}") return next;
    here = next;
  }
}

/** From after the opening quote to after the closing one. */
function readString(text: string, at: number): Place {
  for (let here = at; here < text.length; here += 1) {
    const character = text[here]!;
    if (character === '"') return here + 1;
    if (character < " ") return null;
    if (character === "\\") {
      const escape = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(here, here + 6))?.[0];
      if (escape === undefined) return /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(text.slice(here)) ? { next: "free" } : null;
      here += escape.length - 1;
    }
  }
  return { next: "free" };
}

function readNumber(text: string, at: number, whole: boolean): Place {
  const found = (whole ? /^-?(?:0|[1-9]\d{0,15})?/ : /^-?(?:(?:0|[1-9]\d{0,15})(?:\.\d{0,15})?)?/).exec(
    text.slice(at),
  )![0];
  if (at + found.length === text.length) return { next: "free" };
  return /\d$/.test(found) ? at + found.length : null;
}

function commonStart(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
