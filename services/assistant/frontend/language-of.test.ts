import t from "tap";
import { languages } from "../languages/languages.ts";
import { languageOf } from "./language-of.ts";

for (const [text, index] of [
  ["what is the meaning of this", 0],
  ["xyzzy", 0],
  ["", 0],
  ["Über den Wolken", 1],
  ["wer hat das letzte Wort", 1],
  ["¿quién eres?", 2],
  ["cuenta un chiste de gatos por favor", 2],
  ["你是谁", 3],
  ["请 install vlc", 3],
] as const)
  t.test(`"${text}" is taken for ${["English", "German", "Spanish", "Chinese"][index]}`, async (t) =>
    t.equal(languageOf(text, languages), languages[index]),
  );
