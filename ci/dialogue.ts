import { createWriteStream } from "node:fs";
import type { Duplex } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { stripVTControlCharacters } from "node:util";

/** A conversation with a console, as a person has it. */
export interface Dialogue {
  /**
   * Waits for text that was not yet matched. What stands before the match is passed over.
   * @param what in words, for the error
   * @returns the match; `before` is the text that came ahead of it
   * @throws when `seconds` pass, the console closes, or a text appears that means the machine is lost
   */
  expect(what: string, pattern: RegExp, seconds: number): Promise<{ match: RegExpExecArray; before: string }>;
  /** Types the text and the Enter key. */
  enter(text: string): void;
}

/** After one of these texts no machine becomes usable any more: waiting on would only hide the cause. */
const lost =
  /Kernel panic|You are in emergency mode|Entering emergency mode|\(initramfs\)|grub rescue>|BdsDxe: No bootable option/;

const interruptedEscape = /\x1b[^a-zA-Z\x07]*$/;

/** @param log path of the file that keeps all that the console said */
export function dialogue(console_: Duplex, log: string): Dialogue {
  const file = createWriteStream(log);
  const decoder = new StringDecoder("utf8");
  let raw = "";
  let text = "";
  let closed = false;
  let wake = (): void => {};

  console_.on("data", (chunk: Buffer) => {
    file.write(chunk);
    raw += decoder.write(chunk);
    const held = interruptedEscape.exec(raw)?.[0] ?? "";
    const whole = raw.slice(0, raw.length - held.length);
    text += stripVTControlCharacters(whole).replaceAll("\r", "");
    raw = held;
    wake();
  });
  const close = (): void => {
    closed = true;
    file.end();
    wake();
  };
  console_.once("close", close);
  console_.on("error", close);

  return {
    async expect(what, pattern, seconds) {
      const deadline = Date.now() + seconds * 1000;
      for (;;) {
        const match = pattern.exec(text);
        if (match !== null) {
          const before = text.slice(0, match.index);
          text = text.slice(match.index + match[0].length);
          return { match, before };
        }
        const fatal = lost.exec(text);
        if (fatal !== null) throw failure(`the machine is lost ("${fatal[0]}")`);
        if (closed) throw failure("the console closed");
        const left = deadline - Date.now();
        if (left <= 0) throw failure(`nothing of that kind came within ${seconds} s`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      function failure(found: string): Error {
        const tail = text.split("\n").slice(-25).join("\n");
        return new Error(`waited for ${what} (${pattern}): ${found}; all of it is in ${log}; the last lines:\n${tail}`);
      }
    },
    enter: (line) => void console_.write(line + "\r"),
  };
}
