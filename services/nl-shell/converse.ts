import { homedir } from "node:os";
import { createInterface, type Interface } from "node:readline";
import { exitCode } from "#contracts/exit-code";
import { paint, styleOf } from "#client/renderer/style";
import { visible } from "#client/visible";
import { handleLine } from "./handle-line.ts";

/** Lines kept for the arrow keys; they are never written anywhere. */
const longestHistory = 1000;

/** Reads lines from standard input and does them one after the other. @returns the exit code of the last one */
export async function converse(json: boolean): Promise<number> {
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const reader = createInterface({
    input: process.stdin,
    ...(isTerminal ? { output: process.stdout, historySize: longestHistory } : {}),
    terminal: isTerminal,
    crlfDelay: Infinity,
  });
  if (isTerminal) reader.on("SIGINT", () => clearLine(reader));
  const lines = lineQueue(reader);

  let status: number = exitCode.done;
  for (;;) {
    if (isTerminal) {
      reader.setPrompt(prompt());
      reader.prompt();
    }
    const line = await lines.next();
    if (line === null) break;
    const exit = /^\s*(?:exit|logout)(?:\s+(\d{1,3}))?\s*$/.exec(line);
    if (exit !== null) {
      status = exit[1] === undefined ? status : Number(exit[1]) & 255;
      break;
    }
    reader.pause();
    // Commands and questions get the terminal as they know it: line by line, Ctrl-C a signal.
    if (isTerminal) process.stdin.setRawMode(false);
    status = await handleLine(line, {
      ...{ json, previous: status, piped: !process.stdin.isTTY },
      input: isTerminal ? "inherit" : "ignore",
    });
    if (isTerminal) process.stdin.setRawMode(true);
  }
  reader.close();
  return status;
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
