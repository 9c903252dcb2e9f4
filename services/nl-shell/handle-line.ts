import { exitCode } from "#contracts/exit-code";
import type { Answer } from "#contracts/assistant";
import { asksForUndo } from "#client/asks-for-undo";
import { askAssistant } from "#client/ask-assistant";
import type { Origin } from "#client/system-api";
import { beginsWithCommand, isQuestion } from "./begins-with-command.ts";
import { doPlan } from "./do-plan.ts";
import { misspelt, tellMisspelt } from "./misspelt.ts";
import { runCommand } from "./run-command.ts";
import { tellAnswer } from "./tell-answer.ts";
import { undoLast } from "./undo-last.ts";

export interface LineOptions {
  readonly json: boolean;
  /** the status of the line before; null where none was, and cd and export need not last beyond this one */
  readonly previous: number | null;
  /** whether it came through a pipe: it may be the word of anybody, and not the person's */
  readonly piped: boolean;
  /** what of it was pasted: text of others, until the person says it themselves */
  readonly pasted?: readonly string[];
  /** a request, even where it begins with a command */
  readonly request?: boolean;
  /** what a command gets as standard input */
  readonly input: "inherit" | "ignore";
}

/**
 * Does what a line asks for: a request that the assistant's templates know goes first ("find processes using the most
 * memory" begins with a command too), then a command, then whatever the model understands.
 * @returns the exit code
 */
export async function handleLine(line: string, options: LineOptions): Promise<number> {
  if (line.trim() === "") return exitCode.done;
  const isCommand = options.request !== true && !isQuestion(line) && (await beginsWithCommand(line));
  const run = (): Promise<number> => runCommand(line, options.previous, options.input);
  if (isCommand && hasShellSyntax(line)) return await run();

  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort();
  process.once("SIGINT", interrupt);
  try {
    const { signal } = interrupted;
    if (!isCommand && asksForUndo(line)) return await undoLast(originOf(line, options), options.json, signal);
    const answer = isCommand ? await askQuickly(line) : await ask(line, signal);
    if (answer === "interrupted") return exitCode.interrupted;
    if (answer === null) return isCommand ? await run() : exitCode.unavailable;
    const meant =
      isCommand || options.request === true || answer.via === "intent"
        ? []
        : await misspelt(line, answer.kind !== "none");
    if (meant.length > 0) return tellMisspelt(line, meant);
    if (answer.kind === "plan")
      return await doPlan(answer, { json: options.json, origin: originOf(line, options), signal });
    return isCommand && answer.kind === "none" ? await run() : tellAnswer(answer, options.json);
  } finally {
    process.off("SIGINT", interrupt);
  }
}

/** What was piped in or pasted is no word of the person's: policy decides on it as on any text of others. */
function originOf(line: string, { piped, pasted = [] }: LineOptions): Origin {
  if (piped) return { foreign: [`what was piped in: ${line.trim()}`] };
  if (pasted.length === 0) return { utterance: line };
  let own = line;
  for (const piece of pasted) {
    // What was changed after it was pasted cannot be told from their own words.
    if (!own.includes(piece)) own = "";
    own = own.replace(piece, () => " ");
  }
  return { utterance: own, foreign: pasted.map((piece) => `what was pasted: ${piece.slice(0, longestQuote)}`) };
}

const longestQuote = 100;

/**
 * What no request in words contains: options, redirections, pipes, substitutions, and `ls`, whose `home` is what lies
 * there under that name. Saves asking.
 */
const hasShellSyntax = (line: string): boolean => /[|<>$`\\*]|&&|(?:^|\s)--?\w|^\s*ls(?:\s|$)/.test(line);

/** For a line that is a command: a shell must not wait for an assistant that is not there. */
async function askQuickly(line: string): Promise<Answer | null> {
  try {
    return await askAssistant({ utterance: line, only: "intent" }, { timeout: 400 });
  } catch {
    return null;
  }
}

async function ask(line: string, signal: AbortSignal): Promise<Answer | null | "interrupted"> {
  try {
    return await askAssistant({ utterance: line }, { signal });
  } catch (error) {
    if (signal.aborted) return "interrupted";
    process.stderr.write(`nlsh: ${(error as Error).message}\n`);
    return null;
  }
}
