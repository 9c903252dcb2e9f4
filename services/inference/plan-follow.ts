import { betweenCalls, mostCalls, planWords } from "#contracts/plan-text";
import { copiedWords, type CopiedWords, type Copies, type Span } from "./copied-words.ts";
import type { Copied, PlanTools } from "./plan-tools.ts";

/** What may come after the beginning of a plan's text (contracts/plan-text.ts). */
export interface Follow {
  /** no: no plan begins like that; open: more must come; whole: it may end here */
  readonly state: "no" | "open" | "whole";
  /** what must come next; empty where there is a choice, or nothing need come */
  readonly forced: string;
  /** all that may come next, as far as that is known; each begins with `forced` */
  readonly ways: readonly string[];
  /** what need not have been written, where its value is what comes next */
  readonly optional?: Optional;
}

/** An argument or a list's next value: where it begins, and the text up to its value. */
export interface Optional {
  readonly start: number;
  readonly text: string;
}

/** As much of JSON Schema as a call's text depends on; ajv checks the rest when the plan is whole. */
interface Schema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: unknown;
  readonly format?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Where a reading stands: at a place in the text, at its end with these continuations, or off the track. */
type Place = number | { readonly next: readonly string[] | "free"; readonly optional?: Optional } | null;

/** A call as it is read: its text is that of the whole plan. */
interface Reading {
  readonly text: string;
  /** which call of the plan it is */
  readonly index: number;
  /** what its texts and numbers are copied from; absent where they are the model's own */
  readonly words: CopiedWords | undefined;
  /** pieces of the words that its values are made of so far */
  readonly taken: Span[];
  /** optional parts that must not be written, each with all the text before it */
  readonly refused: ReadonlySet<string>;
}

const instead = Object.values(planWords);
const deepest = 4;
/** Ways on that are looked at for what they have in common. */
const mostWays = 64;

/**
 * Makes what tells how the beginning of a plan may go on: the tools' names, their arguments in the schema's order, values
 * of the schema's types, or `{"$from":N}` for an earlier call's result.
 * @param tools JSON schema of the arguments by the tool's name
 * @param copied tools whose texts and numbers must be copied from what was said, as far as there is anything left to copy
 * @returns takes the text, and what {@link Optional.text} must not be in it
 */
export function planFollower(
  tools: PlanTools,
  copied?: Copied,
): (text: string, refused?: ReadonlySet<string>) => Follow {
  const words = copied === undefined ? undefined : copiedWords(copied.from, copied.numbers ?? false);
  const starts = Object.keys(tools).map((name) => `${name}{`);
  const once = (text: string, refused: ReadonlySet<string>): Follow => {
    if (instead.some((word) => word === text)) return whole;
    let at = 0;
    for (let index = 0; ; index += 1) {
      const start = oneOf(text, at, index === 0 ? [...instead, ...starts] : starts);
      if (typeof start !== "number") return follow(start);
      if (!text.startsWith("{", start - 1)) return follow(null);
      const name = text.slice(at, start - 1);
      const reading = {
        text,
        index,
        words: copied?.tools.includes(name) === true ? words : undefined,
        taken: [],
        refused,
      };
      const end = readObject(reading, start, tools[name] as Schema);
      if (typeof end !== "number") return follow(end);
      if (end === text.length) return whole;
      if (index + 1 === mostCalls) return follow(null);
      const next = oneOf(text, end, [betweenCalls]);
      if (typeof next !== "number") return follow(next);
      at = next;
    }
  };
  return (text, refused = new Set()) => {
    const first = once(text, refused);
    let { forced, ways } = first;
    // Where a single text must come, what comes after it may be known as well.
    while (forced !== "" && ways.length === 1) {
      const next = once(text + forced, refused);
      const known = next.ways.length > 0 && next.ways.length <= mostWays;
      ways = known ? next.ways.map((way) => forced + way) : [forced];
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
  // Of many it is not worth it.
  const forced = ways.length > mostWays ? "" : commonStart(ways);
  return { state: "open", forced, ways, ...(place.optional === undefined ? {} : { optional: place.optional }) };
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
function readObject(reading: Reading, at: number, { properties = {}, required = [] }: Schema): Place {
  const { text } = reading;
  const keys = Object.keys(properties);
  for (let next = 0, first = true, here = at; ; first = false) {
    const comma = first ? "" : ",";
    const needed = keys.findIndex((key, place) => place >= next && required.includes(key));
    const possible = keys
      .slice(next, needed === -1 ? keys.length : needed + 1)
      .map((key) => ({ key, option: `${comma}${JSON.stringify(key)}:` }))
      .filter(({ key, option }) => required.includes(key) || mayBegin(reading, here, option, properties[key]!));
    const options = possible.map(({ option }) => option);
    const member = oneOf(text, here, needed === -1 ? [...options, "}"] : options);
    if (typeof member !== "number") return member;
    if (text[member - 1] === "}") return member;
    const { key } = possible[options.indexOf(text.slice(here, member))]!;
    const value = readValue(reading, member, properties[key]!, deepest);
    if (typeof value !== "number") return required.includes(key) ? value : optionalAt(reading, value, here, member);
    here = value;
    next = keys.indexOf(key) + 1;
  }
}

function readValue(reading: Reading, at: number, schema: Schema, depth: number): Place {
  const { text, index, words } = reading;
  const results = Array.from({ length: index }, (_, earlier) => `{"$from":${earlier}}`);
  if (schema.type === "array") return readArray(reading, at, schema.items ?? {}, depth);
  if (schema.enum !== undefined) return oneOf(text, at, [...schema.enum.map((one) => JSON.stringify(one)), ...results]);
  if (schema.type === "boolean") return oneOf(text, at, ["true", "false"]);
  const copies = copiesFor(words, schema);
  const copied = copies?.has(reading.taken) === true ? copies : undefined;
  if (schema.type === "integer" || schema.type === "number") {
    if (text[at] === "{") return oneOf(text, at, results);
    if (copied !== undefined) return readCopiedNumber(reading, at, copied, results);
    return at === text.length ? { next: "free" } : readNumber(text, at, schema.type === "integer");
  }
  if (schema.type === "string") {
    const start = oneOf(text, at, ['"', ...results]);
    if (typeof start !== "number" || text[start - 1] === "}") return start;
    return copied === undefined ? readString(text, start) : readCopiedString(reading, start, copied);
  }
  if (depth === 0) return null;
  if (schema.type === "object" && schema.properties !== undefined) {
    const start = oneOf(text, at, ["{"]);
    return typeof start === "number" ? readObject(reading, start, schema) : start;
  }
  return readAny(reading, at, depth);
}

/** What a value is copied from; undefined where it need not be copied. */
function copiesFor(
  words: CopiedWords | undefined,
  { type, enum: values, pattern, format }: Schema,
): Copies | undefined {
  // What must have a form is seldom said in it.
  if (type === "string" && values === undefined && pattern === undefined && format === undefined) return words?.texts;
  if (values !== undefined || words?.numbers === undefined) return undefined;
  return type === "integer" ? words.numbers.whole : type === "number" ? words.numbers.any : undefined;
}

/** Whether an optional part may begin: something is left for its value, and it was not refused. */
function mayBegin({ text, words, taken, refused }: Reading, at: number, beginning: string, schema: Schema): boolean {
  const one = schema.type === "array" ? (schema.items ?? {}) : schema;
  return (
    (copiesFor(words, one)?.has(taken) ?? true) && (refused.size === 0 || !refused.has(text.slice(0, at) + beginning))
  );
}

/** Marks a place as one after which an optional part has its value, where nothing of that is written yet. */
function optionalAt({ text, words }: Reading, place: Place, start: number, value: number): Place {
  if (words === undefined || place === null || typeof place === "number") return place;
  const nothing = /^\[?"?$/.test(text.slice(value, value + 3));
  return nothing ? { optional: { start, text: text.slice(0, value) }, ...place } : place;
}

/** From after the opening quote to after the closing one. */
function readCopiedString({ text, taken }: Reading, at: number, copies: Copies): Place {
  const end = readString(text, at);
  if (end === null) return null;
  if (typeof end !== "number") return nextOf(copies.ways(text.slice(at), taken));
  const place = copies.placeOf(text.slice(at, end - 1), taken);
  if (place === undefined) return null;
  taken.push(place);
  return end;
}

function readCopiedNumber({ text, taken }: Reading, at: number, copies: Copies, results: readonly string[]): Place {
  const number = /^-?[\d.]*/.exec(text.slice(at, at + 40))![0];
  const end = at + number.length;
  const place = copies.placeOf(number, taken);
  if (end === text.length) {
    const longer = copies.ways(number, taken);
    if (place === undefined) return nextOf(number === "" ? [...longer, ...results] : longer);
    if (longer.length > 0) return { next: "free" };
  }
  if (place === undefined) return null;
  taken.push(place);
  return end;
}

const nextOf = (ways: readonly string[]): Place => (ways.length === 0 ? null : { next: ways });

function readArray(reading: Reading, at: number, items: Schema, depth: number): Place {
  const { text } = reading;
  let here = oneOf(text, at, ["["]);
  for (let start = at; typeof here === "number";) {
    const value = readValue(reading, here, items, depth - 1);
    if (typeof value !== "number") return start === at ? value : optionalAt(reading, value, start, here);
    start = value;
    here = oneOf(text, value, mayBegin(reading, value, ",", items) ? [",", "]"] : ["]"]);
    if (typeof here === "number" && text[here - 1] === "]") return here;
  }
  return here;
}

/** A value of a schema that says nothing of its type. */
function readAny(reading: Reading, at: number, depth: number): Place {
  const { text } = reading;
  if (at === text.length) return { next: "free" };
  const character = text[at]!;
  if (character === '"') return readString(text, at + 1);
  if (character === "[") return readArray(reading, at, {}, depth);
  if (character !== "{")
    return /[-0-9]/.test(character) ? readNumber(text, at, false) : oneOf(text, at, ["true", "false"]);
  for (let here = at + 1; ;) {
    const key = oneOf(text, here, ['"']);
    if (typeof key !== "number") return key;
    const colon = readString(text, key);
    const start = typeof colon === "number" ? oneOf(text, colon, [":"]) : colon;
    if (typeof start !== "number") return start;
    const value = readValue(reading, start, {}, depth - 1);
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
