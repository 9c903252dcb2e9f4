/**
 * A text that others wrote, safe for a terminal: control, escape, bidirectional and invisible characters are shown as
 * escapes (`\x1b`, `\u202e`) and cannot be obeyed or reorder what stands around them.
 */
export const visible = (text: string): string => text.toWellFormed().replace(unsafe, escaped);

/** The same for output of several lines: line feeds and tabs stay. */
export const visibleLines = (text: string): string =>
  text
    .replace(/\r\n/g, "\n")
    .toWellFormed()
    .replace(unsafe, (character) => (/[\n\t]/.test(character) ? character : escaped(character)));

/** A value as JSON that reads back as it was, with the same characters escaped. */
export const visibleJson = (value: unknown): string =>
  JSON.stringify(value).replace(unsafe, (character) =>
    character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\u115f\u1160\u2800\u3164\uffa0]/gu;

function escaped(character: string): string {
  const named = { "\n": "\\n", "\t": "\\t", "\r": "\\r" }[character];
  if (named !== undefined) return named;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
}
