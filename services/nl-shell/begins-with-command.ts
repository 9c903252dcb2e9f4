import { spawn } from "node:child_process";
import { homedir } from "node:os";

/**
 * Whether bash would know what to do with a line: its first word is a keyword, a builtin or a program, and its quotes
 * are closed ("who's using my memory" is no command). Bash itself is asked about the word; nothing of the line is run.
 */
export async function beginsWithCommand(line: string): Promise<boolean> {
  if (!quotesClose(line)) return false;
  // Assignments and opening parentheses may stand before a command; by themselves they are commands too.
  const start = line.trimStart().replace(/^(?:\(\s*)+/, "");
  const rest = start.replace(/^(?:[A-Za-z_]\w*\+?=(?:"[^"]*"|'[^']*'|[^\s"'])*(?:\s+|$))+/, "");
  if (rest === "") return start !== "";
  const word = /^[^\s;&|<>()]+/.exec(rest)?.[0] ?? "";
  if (word === "") return /^[<>]/.test(rest);
  if (/^\$[\w{(]/.test(word) || word.startsWith("#")) return true;
  return await bashKnows(word.replace(/^~(?=\/)/, homedir()).replace(/["'\\]/g, ""));
}

/** Questions whose first word is also a program: nobody runs `who is` or `which has`. */
export const isQuestion = (line: string): boolean =>
  /^\s*(?:who|which|what)\s+(?:is|are|was|has|does|do|can|uses|program|process|processes|programs)\b/i.test(line);

function quotesClose(line: string): boolean {
  const outside = line.replace(/\\.|"(?:\\.|[^"\\])*"|'[^']*'/gs, "");
  return !/["']/.test(outside);
}

function bashKnows(word: string): Promise<boolean> {
  return new Promise((resolve) => {
    const bash = spawn("bash", ["-c", 'type -t -- "$1"', "bash", word], { stdio: "ignore" });
    bash.once("error", () => resolve(false));
    bash.once("exit", (status) => resolve(status === 0));
  });
}
