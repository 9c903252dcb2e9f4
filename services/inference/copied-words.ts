import { saidNumbers } from "./said-numbers.ts";
import { wordEdges } from "./word-edges.ts";

/** A piece of what was said, from its first to after its last character as it stands in JSON. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Values of one type that are copied from what was said; each piece of it makes one value of a call. */
export interface Copies {
  /** Whether a value is left. */
  has(taken: readonly Span[]): boolean;
  /**
   * How a value may go on, as it stands in JSON: a text up to the next place where it may end, or with `"` where it may end
   * here. Where nothing begins like that there are no ways.
   */
  ways(begun: string, taken: readonly Span[]): string[];
  /** Where a whole value stands in what is left, as it stands in JSON. */
  placeOf(value: string, taken: readonly Span[]): Span | undefined;
}

/** What a call's values are copied from. */
export interface CopiedWords {
  readonly texts: Copies;
  /** absent where any number may be written; those that stand in digits */
  readonly numbers?: { readonly whole: Copies; readonly any: Copies };
}

/** Beginnings of words that go on alike for some characters: a part of a list that is in order as far as anybody asked. */
interface Alike {
  readonly from: number;
  readonly to: number;
  next?: ReadonlyMap<string, Alike>;
}

/** Stands where no text goes on: between two texts, and in the place of what cannot be read back. */
const stop = "\0";

/**
 * Prepares what a person said for copying. Time and memory grow with its length, and time again with each character that
 * is copied, but not with how many texts are tried.
 * @param from texts; a value is a piece of one, from the beginning of a word to the end of one
 * @param withNumbers whether numbers are copied as well
 */
export function copiedWords(from: readonly string[], withNumbers: boolean): CopiedWords {
  const said = from.join(stop).replaceAll("\ufffd", stop);
  const [written, placeOf] = asJson(said);
  const edges = wordEdges(said);
  const starts = edges.starts.map((start) => placeOf[start]!);
  const ends = new Set(edges.ends.values().map((end) => placeOf[end]!));
  const nextEnd = nextOf(written, (at) => ends.has(at));
  const nextStop = nextOf(written, (at) => at === written.length || written[at] === stop);
  /** Up to where a text can go that begins there; the place itself where it cannot begin there. */
  const reach = (start: number, taken: readonly Span[]): number =>
    taken.reduce(
      (least, span) => (start < span.end ? Math.min(least, Math.max(start, span.start)) : least),
      nextStop[start]!,
    );

  const all: Alike = { from: 0, to: starts.length };
  /** Parts those that were alike by the character that comes next, and keeps the order of the text. */
  const parted = ({ from, to }: Alike, length: number): ReadonlyMap<string, Alike> => {
    const groups = Map.groupBy(starts.slice(from, to), (start) => written[start + length] ?? stop);
    let at = from;
    const next = new Map<string, Alike>();
    for (const [character, group] of groups) {
      next.set(character, { from: at, to: at + group.length });
      for (const start of group) starts[at++] = start;
    }
    return next;
  };
  const beginning = (begun: string): Alike => {
    let alike = all;
    for (let length = 0; length < begun.length && alike.to > alike.from; length += 1) {
      if (alike.to - alike.from === 1)
        return written.startsWith(begun, starts[alike.from]) ? alike : { from: 0, to: 0 };
      alike.next ??= parted(alike, length);
      alike = alike.next.get(begun[length]!) ?? { from: 0, to: 0 };
    }
    return alike;
  };

  const texts: Copies = {
    has: (taken) => starts.some((start) => nextEnd[start + 1]! <= reach(start, taken)),
    ways(begun, taken) {
      const ways = new Set<string>();
      const { from, to } = beginning(begun);
      for (let index = from; index < to; index += 1) {
        const start = starts[index]!;
        const here = start + begun.length;
        const most = reach(start, taken);
        if (here > start && here <= most && nextEnd[here] === here) ways.add('"');
        const end = nextEnd[here + 1] ?? Infinity;
        if (end <= most) ways.add(written.slice(here, end));
      }
      return [...ways];
    },
    placeOf(text, taken) {
      const { from, to } = beginning(text);
      for (let index = from; index < to; index += 1) {
        const start = starts[index]!;
        const end = start + text.length;
        if (nextEnd[end] === end && end > start && end <= reach(start, taken)) return { start, end };
      }
      return undefined;
    },
  };

  if (!withNumbers) return { texts };
  const numbers = saidNumbers(said).map(({ text, start, end }) => ({
    text,
    place: { start: placeOf[start]!, end: placeOf[end]! },
  }));
  const whole = copiedNumbers(numbers.filter(({ text }) => !text.includes(".")));
  return { texts, numbers: { whole, any: copiedNumbers(numbers) } };
}

function copiedNumbers(numbers: readonly { readonly text: string; readonly place: Span }[]): Copies {
  const places = Map.groupBy(numbers, ({ text }) => text);
  const placeOf: Copies["placeOf"] = (number, taken) =>
    places.get(number)?.find(({ place }) => taken.every(({ start, end }) => place.end <= start || place.start >= end))
      ?.place;
  return {
    has: (taken) => places.keys().some((number) => placeOf(number, taken) !== undefined),
    ways: (begun, taken) =>
      [...places.keys()]
        .filter((number) => number.startsWith(begun) && number !== begun && placeOf(number, taken) !== undefined)
        .map((number) => number.slice(begun.length)),
    placeOf,
  };
}

/** A text as it stands in JSON, and where each place of it is there. */
function asJson(text: string): [written: string, placeOf: Int32Array] {
  const placeOf = new Int32Array(text.length + 1);
  const pieces: string[] = [];
  let [at, place] = [0, 0];
  for (const character of text) {
    const piece = character === stop ? stop : JSON.stringify(character).slice(1, -1);
    pieces.push(piece);
    placeOf[at] = place;
    at += character.length;
    place += piece.length;
  }
  placeOf[at] = place;
  return [pieces.join(""), placeOf];
}

/** For each place of a text, the next one from it on that is such; infinity where there is none. */
function nextOf(text: string, isSuch: (at: number) => boolean): Float64Array {
  const next = new Float64Array(text.length + 2).fill(Infinity);
  for (let at = text.length; at >= 0; at -= 1) next[at] = isSuch(at) ? at : next[at + 1]!;
  return next;
}
