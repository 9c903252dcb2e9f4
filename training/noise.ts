import { joined, type Piece } from "./expand.ts";
import type { Tongue } from "./phrasing.ts";
import type { Random } from "./random.ts";

/** What people put around a request. */
const around: Readonly<Record<Tongue, { readonly before: readonly string[]; readonly after: readonly string[] }>> = {
  en: {
    before: [
      ...["please ", "can you ", "could you ", "could you please ", "hey, ", "hi, ", "ok ", "now ", "i want you to "],
      ...[
        "i'd like you to ",
        "would you ",
        "just ",
        "pls ",
        "hello, ",
        "parlance, ",
        "i need you to ",
        "go ahead and ",
      ],
    ],
    after: [" please", " now", " for me", " thanks", ", please", " thank you", ", thanks", " right now", " pls"],
  },
  loose: {
    before: [
      ...["yo, ", "dude ", "hey ", "um, ", "so, ", "ok so ", "listen, ", "quick one: ", "well, ", "ugh, ", "hmm, "],
      ...["mate, ", "good morning! ", "sorry to bother you, but "],
    ],
    after: [
      " pls",
      " thx",
      " ok?",
      " would you",
      ", cheers",
      " asap",
      " if you don't mind",
      " lol",
      ", ta",
      " already",
    ],
  },
  de: {
    before: ["bitte ", "hallo, ", "kannst du ", "jetzt ", "hey, ", "ok, "],
    after: [" bitte", ", bitte", " danke", ", danke"],
  },
  es: {
    before: ["por favor ", "por favor, ", "hola, ", "oye, ", "ahora ", "vale, "],
    after: [" por favor", ", por favor", ", gracias", " ahora"],
  },
  zh: { before: ["请", "帮我", "麻烦你", "请帮我", "现在"], after: ["吧", ",谢谢", "，谢谢"] },
};

/** Keys beside each other on the keyboard that most people have. */
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/**
 * Makes a clean request one that somebody has typed. A question is not asked for with "can you".
 * @param polite false for what asks for nothing: nobody says "can you" before it
 */
export function asTyped(pieces: readonly Piece[], tongue: Tongue, random: Random, polite = true): string {
  const clean = joined(pieces);
  const isQuestion =
    /^(who|what|which|how|why|where|when|is|are|am|do|does|did|can|could|wer|was|wie|wo|ist|sind|qué|cuál|¿|any)\b|[?？吗]$/i.test(
      clean,
    );
  const typed = random.chance(tongue === "zh" ? 0 : 0.13) ? joined(mistyped(pieces, random)) : clean;
  const { before, after } = around[tongue];
  const prefix = polite && !isQuestion && random.chance(0.2) ? random.pick(before) : "";
  const suffix = polite && random.chance(0.08) ? random.pick(after) : "";
  const text = prefix + typed + suffix;
  // What begins with a name keeps it as it is.
  const begins = prefix !== "" || pieces[0]?.slot !== true;
  const first = begins && random.chance(0.3) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  if (/[.?!？。]$/.test(first)) return first;
  if (isQuestion) return random.chance(0.4) ? `${first}${tongue === "zh" ? "？" : "?"}` : first;
  return random.chance(0.1) ? `${first}${random.pick([".", "!"])}` : first;
}

/** One word with one slip of the fingers; the words of slots stay, for they say what is meant. */
function mistyped(pieces: readonly Piece[], random: Random): Piece[] {
  const places = pieces.flatMap(({ text, slot }, index) =>
    slot ? [] : [...text.matchAll(/[a-zäöüñáéíóú]{4,}/gi)].map((found) => ({ index, at: found.index, word: found[0] })),
  );
  if (places.length === 0) return [...pieces];
  const { index, at, word } = random.pick(places);
  return pieces.map((piece, number) =>
    number === index
      ? { ...piece, text: piece.text.slice(0, at) + slipped(word, random) + piece.text.slice(at + word.length) }
      : piece,
  );
}

function slipped(word: string, random: Random): string {
  const at = random.integer(1, word.length - 2);
  const [before, here, next, rest] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
  const row = rows.find((keys) => keys.includes(here)) ?? here;
  const beside = row[Math.max(0, row.indexOf(here) + random.pick([-1, 1]))] ?? here;
  return random.pick([
    before + next + here + rest,
    before + next + rest,
    before + here + here + next + rest,
    before + beside + next + rest,
  ]);
}
