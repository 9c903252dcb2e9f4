/**
 * A text as it is, between quotes, with every character escaped that a person could not see or that moves what they
 * see: controls, line breaks, bidirectional marks, invisible letters.
 */
export const showText = (text: string): string =>
  JSON.stringify(text).replace(
    /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
