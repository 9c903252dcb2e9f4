import { StringDecoder } from "node:string_decoder";

/** Milliseconds for which pieces are kept back to be told together. */
const patience = 20;

/**
 * Joins pieces of bytes into texts of whole UTF-8 characters, at most one every {@link patience}: a program that prints
 * letter by letter must not send a message for each.
 */
export function gather(tell: (text: string) => void): { take(piece: Buffer): void; end(): void } {
  const characters = new StringDecoder("utf8");
  let text = "";
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    if (text !== "") tell(text);
    text = "";
  };
  return {
    take(piece) {
      text += characters.write(piece);
      timer ??= setTimeout(flush, patience);
    },
    end() {
      clearTimeout(timer);
      text += characters.end();
      flush();
    },
  };
}
