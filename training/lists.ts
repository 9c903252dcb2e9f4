/** The words of a text. */
export const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The lines of a text, without the space around them. */
export const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim());
