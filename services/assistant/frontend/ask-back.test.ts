import t from "tap";
import { languages } from "../languages/languages.ts";
import { askBack } from "./ask-back.ts";
import { languageOf } from "./language-of.ts";

const ask = (text: string): string => askBack(text, languageOf(text, languages));

t.test("what is asked back is about what was said, in the person's language", async (t) => {
  for (const [said, asked] of [
    ["would you be so kind and delete those for me", /Which files or folders should go/],
    ["somebody should install that on here", /Which package should be installed/],
    ["the process has to end", /Which process or service/],
    ["kannst du das mal bitte installieren", /Welches Programm soll installiert werden/],
    ["bitte die Dateien dort löschen", /Welche Dateien oder Ordner sollen weg/],
    ["por favor borra esos archivos", /[Qq]ué (?:archivos|ficheros)/],
    ["请把那些删除一下", /要删除哪些文件/],
    ["the usual, as always", /What exactly do you mean/],
    ["快一点", /您具体指的是什么/],
  ] as const)
    t.match(ask(said), asked, said);
});
