/**
 * Whether a text stands in what a person said: word by word, whatever the case of the letters. A word is what stands
 * between spaces, with or without the quotes, brackets and full stops around it; scripts that write no spaces are
 * compared letter by letter. `org` is not in "ping example.org".
 */
export function saidIn(utterance: string): (text: string) => boolean {
  const said = wordsOf(utterance).map((word) => [word, word.replace(opening, "").replace(closing, "")]);
  return (text) => {
    const wanted = wordsOf(text);
    return (
      wanted.length > 0 &&
      said.some((_, start) => wanted.every((word, offset) => said[start + offset]?.includes(word) === true))
    );
  };
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]|[^\s\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+/gu) ?? [];

const opening = /^[\p{Ps}\p{Pi}\p{Pf}"'`]+/u;
const closing = /[\p{Pe}\p{Pi}\p{Pf}"'`.,;:!?…，！？；：]+$/u;
