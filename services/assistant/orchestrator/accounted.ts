import { templateWords } from "../frontend/compile-template.ts";
import { english } from "../frontend/english.ts";
import { slotReaders } from "../frontend/slots.ts";

/**
 * Whether each word of a request is explained by a proposed call: as an argument, as a word that the tool's own
 * templates use, or as a word that carries no meaning of its own. One that is not ("restart", "not", "except") may turn
 * the meaning around, and a model that was not trained for this does not notice.
 * @param arguments_ the proposed arguments; each of their texts must stand in the request
 */
export function isAccountedFor(text: string, tool: string, arguments_: Readonly<Record<string, unknown>>): boolean {
  let rest = ` ${text.toLowerCase().replace(/[?!.,]+(?= |$)/g, "")} `;
  for (const [name, value] of Object.entries(arguments_).flatMap(([key, all]) =>
    [all].flat().map((one) => [key, one]),
  )) {
    if (isNameOf.has(String(name)) && readName?.(String(value)) === undefined) return false;
    const said = phrasesFor(String(value)).find((phrase) => rest.includes(` ${phrase} `));
    if (said === undefined) return false;
    rest = rest.replace(` ${said} `, " ");
  }
  const words = rest.trim().split(" ");
  const own = lexicon(tool);
  return (
    words.every((word) => meaningless.has(word) || own.has(word)) &&
    words.some((word) => own.has(word) && !meaningless.has(word))
  );
}

/** How a value may be said: as it is, or by a phrase of the language for it. */
function phrasesFor(value: string): string[] {
  const tables = Object.values(english.choices).flatMap((table) => Object.entries(table));
  const phrases = tables.filter(([, meaning]) => meaning === value).map(([phrase]) => phrase);
  return [value.toLowerCase(), ...phrases].sort((a, b) => b.length - a.length);
}

/** Words of those templates of a tool that fix no argument: the others' words stand for arguments. */
function lexicon(tool: string): ReadonlySet<string> {
  const plain = english.intents.filter((intent) => intent.tool === tool && intent.arguments === undefined);
  return new Set(plain.flatMap(({ templates }) => templates.flatMap((template) => templateWords(template, english))));
}

/** Arguments that name a program: words such as "updates" or "it" never do. */
const isNameOf = new Set(["name"]);
const readName = slotReaders(english)["name"];

const meaningless = new Set(english.meaningless.split("|"));
