import type { Language } from "./language.ts";

/** The language that a text is most likely in, by its letters and a few common words; the first one where nothing tells. */
export function languageOf(text: string, languages: readonly [Language, ...Language[]]): Language {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const signs = (language: Language): number => {
    const common = new Set(language.commonWords.split("|"));
    const letters = new RegExp(`[${language.letters}]`, "iu");
    return words.filter((word) => common.has(word)).length + (letters.test(text) ? 2 : 0);
  };
  let best = languages[0];
  for (const language of languages.slice(1)) if (signs(language) > signs(best)) best = language;
  return best;
}
