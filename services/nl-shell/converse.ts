import { homedir } from "node:os";
import { PassThrough } from "node:stream";
import { createInterface, type Interface } from "node:readline";
import { exitCode } from "#contracts/exit-code";
import { paint, styleOf } from "#client/renderer/style";
import { visible } from "#client/visible";
import { handleLine } from "./handle-line.ts";
import { type PasteFilter, pasteFilter } from "./paste-filter.ts";

/** Lines kept for the arrow keys; they are never written anywhere. */
const longestHistory = 1000;

/** Reads lines from standard input and does them one after the other. @returns the exit code of the last one */
export async function converse(json: boolean): Promise<number> {
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const pastes = pasteFilter();
  const reader = createInterface({
    input: isTerminal ? keysThrough(pastes) : process.stdin,
    ...(isTerminal ? { output: process.stdout, historySize: longestHistory } : {}),
    terminal: isTerminal,
    crlfDelay: Infinity,
  });
  if (isTerminal) {
    reader.on("SIGINT", () => clearLine(reader));
    // While a command has the terminal, nothing that is typed is read here.
    reader.on("pause", () => process.stdin.pause()).on("resume", () => process.stdin.resume());
  }
  const lines = lineQueue(reader);

  let status: number = exitCode.done;
  for (;;) {
    if (isTerminal) {
      process.stdout.write(markPastes);
      reader.setPrompt(prompt());
      reader.prompt();
    }
    const next = await lines.next();
    if (next === null) break;
    const { line, pasted } = pastes.take(next);
    const exit = /^\s*(?:exit|logout)(?:\s+(\d{1,3}))?\s*$/.exec(line);
    if (exit !== null) {
      status = exit[1] === undefined ? status : Number(exit[1]) & 255;
      break;
    }
    reader.pause();
    // Commands and questions get the terminal as they know it: line by line, Ctrl-C a signal.
    if (isTerminal) {
      process.stdin.setRawMode(false);
      process.stdout.write(leavePastes);
    }
    status = await handleLine(line, {
      ...{ json, previous: status, piped: !process.stdin.isTTY, pasted },
      input: isTerminal ? "inherit" : "ignore",
    });
    if (isTerminal) process.stdin.setRawMode(true);
  }
  if (isTerminal) process.stdout.write(leavePastes);
  reader.close();
  return status;
}

const [markPastes, leavePastes] = ["\u001b[?2004h", "\u001b[?2004l"];

/** The terminal's keys for the line editor, without what would be obeyed of a paste. */
function keysThrough(pastes: PasteFilter): PassThrough {
  const keys = Object.assign(new PassThrough(), {
    setRawMode: (raw: boolean): unknown => process.stdin.setRawMode(raw),
  });
  process.stdin.setEncoding("utf8");
  process.stdin.on("data", (chunk: string) => keys.write(pastes.pass(chunk))).on("end", () => keys.end());
  return keys;
}

/** Lines in the order typed; null once there are no more. Several may come at once, from a pipe or typed ahead. */
function lineQueue(reader: Interface): { next(): Promise<string | null> } {
  const waiting: string[] = [];
  let ended = false;
  let wake = (): void => undefined;
  reader.on("line", (line) => {
    waiting.push(line);
    wake();
  });
  reader.on("close", () => {
    ended = true;
    wake();
  });
  return {
    async next() {
      if (waiting.length === 0 && !ended) {
        reader.resume();
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return waiting.shift() ?? null;
    },
  };
}

function clearLine(reader: Interface): void {
  process.stdout.write("^C\n");
  reader.write(null, { ctrl: true, name: "e" });
  reader.write(null, { ctrl: true, name: "u" });
  reader.prompt();
}

function prompt(): string {
  const home = homedir();
  const here = process.cwd();
  const short = here === home || here.startsWith(`${home}/`) ? `~${here.slice(home.length)}` : here;
  return `${paint(styleOf(process.stdout), "green", "nlsh")} ${visible(short)}> `;
}
