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

/** What begins or ends as a question; it has its own politeness. */
const english =
  /^(who|whom|whose|what|what's|whats|which|how|how's|why|where|where's|when|is|isn't|are|aren't|am|was|were|do|does|did|don't|can|could|should|shall|would|will|won't|may|might|have|has|had|tell|any|anything|anybody|anyone|wer)\b|\?$/i;
const questions: Readonly<Record<Tongue, RegExp>> = {
  en: english,
  loose: english,
  de: /^(wer|wen|wem|wessen|was|welche[rsnm]?|wie|wieviel|wieso|warum|weshalb|wo|woran|worin|wohin|woher|wann|ist|sind|bin|hat|habe|hab|haben|gibt|kann|kannst|können|könntest|soll|sollte|darf|läuft|laufen|komm[et]?|bekomme|steht|funktioniert|geht|reicht|passt|antwortet|existiert|sag mir)(?![\p{L}])|\?$/iu,
  es: /^(¿|qué|que hay|quién|quiénes|cuál|cuáles|cuánto|cuánta|cuántos|cuántas|cómo|como va|dónde|cuándo|por qué|es |está|están|hay|tengo|tiene|tienes|puedo|puedes|podrías|funciona|queda|sigue|se puede|responde)(?![\p{L}])|\?$/iu,
  zh: /[吗呢么嘛？?]$|什么|怎么|怎样|多少|哪|几个|多大|多久|是不是|有没有|能不能|是否|谁|为什么/,
};
/** What says how things are: nobody puts "can you" before it. */
const stated =
  /^(i|i'm|im|i've|ive|i'd|i'll|my|we|we're|the|this|that|that's|it|it's|its|there|there's|someone|somebody|something|nothing|everything|he|she|they|you|your|a|an|so|ok|hey|hi|hello|please|thanks|thank|sorry|no|not|never|yes|and|but|or|now|if|\d+|~|\/|ls|cd|cat|rm|apt|sudo|df|free|ps|top|time)\b|^[~/.]/i;
const statements: Readonly<Record<Tongue, RegExp>> = {
  en: stated,
  loose: stated,
  de: /^(ich|mein|meine|wir|unser|unsere|der|die|das|dieser|diese|dieses|es|er|sie|da|hier|irgend|alles|nichts|bitte|hallo|hey|ok|danke|nein|ja|jetzt|und|auf der|im|in|mir)(?![\p{L}])|^[~/.]/iu,
  es: /^(yo|mi|mis|me|no|nos|nuestro|el|la|los|las|este|esta|esto|ese|eso|algo|alguien|nada|todo|por favor|hola|oye|gracias|ahora|y|necesito|quiero|quisiera|en)(?![\p{L}])|^[~/.]/iu,
  zh: /^(我|这|那|请|帮|麻烦|现在|他|她|它|你|有人|没|不)|^[~/.]/,
};

/** Keys beside each other on the keyboard that most people have. */
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/**
 * Makes a clean request one that somebody has typed. A question is not asked for with "can you".
 * @param polite false for what asks for nothing: nobody says "can you" before it
 */
export function asTyped(pieces: readonly Piece[], tongue: Tongue, random: Random, polite = true): string {
  const clean = joined(pieces);
  const isQuestion = questions[tongue].test(clean);
  // "can you" goes before what is asked for, not before a story or a statement.
  const isStatement = statements[tongue].test(clean);
  const typed = random.chance(tongue === "zh" ? 0 : 0.13) ? joined(mistyped(pieces, random)) : clean;
  const { before, after } = around[tongue];
  // Some are polite whether it fits or not.
  const fits = (!isQuestion && !isStatement) || random.chance(0.15);
  const prefix = polite && fits && random.chance(0.2) ? random.pick(before) : "";
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
