import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";

/** How a command ended; its output was shown while it ran. Empty when all went well. */
export const renderCommand = (result: Results["commands.run"]): string => end("command", result);

/** The same of a program that was run without a shell. */
export const renderProgram = (result: Results["processes.start"]): string => end("program", result);

function end(what: string, { status, signal, truncated }: Results["processes.start"]): string {
  const cut = truncated ? "The output was longer than what is kept; the rest was dropped.\n" : "";
  if (signal !== null) return `${cut}The ${what} was ended by ${visible(signal)}.\n`;
  return status === 0 ? cut : `${cut}The ${what} ended with status ${String(status)}.\n`;
}
