/**
 * What a terminal sends of pastes is marked (bracketed paste). Nothing of it is a key: an end of line in it shows as ⏎ and
 * waits for Enter like the rest of the line, and no other control character goes on to the line editor.
 */
export interface PasteFilter {
  /** What is left of what came from the terminal for the line editor. */
  pass(chunk: string): string;
  /** Gives a finished line as it was meant, with the ends of lines in it, and what of it was pasted; begins the next. */
  take(line: string): { readonly line: string; readonly pasted: readonly string[] };
}

const [begins, ends] = ["\u001b[200~", "\u001b[201~"];
const newline = "\u23ce";

export function pasteFilter(): PasteFilter {
  let pasting = false;
  let pasted: string[] = [];
  /** the beginning of a mark whose end has not come yet */
  let open = "";

  return {
    pass(chunk) {
      const text = open + chunk;
      open = /\u001b(?:\[(?:2(?:0[01]?)?)?)?$/.exec(text)?.[0] ?? "";
      const parts = text.slice(0, text.length - open.length).split(/(\u001b\[20[01]~)/);
      let left = "";
      for (const part of parts) {
        if (part === begins || part === ends) {
          pasting = part === begins;
          // An end of line at the very end would only stand where Enter is pressed anyway.
          if (!pasting && left.endsWith(newline)) left = left.slice(0, -newline.length);
          if (pasting) pasted.push("");
        } else if (pasting) {
          const shown = harmless(part);
          pasted[pasted.length - 1] += shown;
          left += shown;
        } else left += part;
      }
      return left;
    },
    take(line) {
      const pieces = pasted.map((one) => one.replace(/\u23ce$/, "")).filter((one) => one !== "");
      pasted = [];
      if (pieces.length === 0) return { line, pasted: [] };
      const meant = (text: string): string => text.replaceAll(newline, "\n");
      return { line: meant(line), pasted: pieces.map(meant) };
    },
  };
}

const harmless = (text: string): string =>
  text
    .replace(/\r\n|\r|\n/g, newline)
    .replaceAll("\t", " ")
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, "");
