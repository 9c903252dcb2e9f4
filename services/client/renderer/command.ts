import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";

/** How a command ended; its output was shown while it ran. Empty when all went well. */
export function renderCommand(result: Results["commands.run"]): string {
  const cut = result.truncated ? "The output was longer than what is kept; the rest was dropped.\n" : "";
  if (result.signal !== null) return `${cut}The command was ended by ${visible(result.signal)}.\n`;
  return result.status === 0 ? cut : `${cut}The command ended with status ${String(result.status)}.\n`;
}
