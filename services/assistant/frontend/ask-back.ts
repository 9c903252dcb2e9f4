import type { Language } from "./language.ts";

/** What to ask where the model says that something is missing: what fits the first word that tells what it is about. */
export function askBack(text: string, language: Language): string {
  const said = text.toLowerCase();
  const found = language.questions.flatMap(({ text, about }) => {
    const begins =
      about === undefined ? undefined : new RegExp(language.spaced ? `(?<!\\p{L})(?:${about})` : about, "u");
    const at = begins === undefined ? -1 : said.search(begins);
    return at === -1 ? [] : [{ text, at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.text ?? language.askBack;
}
