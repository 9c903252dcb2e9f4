import type { WriteStream } from "node:fs";
import type { LogEntry, ProcessOutput } from "zx/core";
import { StageError } from "./stage-error.ts";

/** Runs one command (zx quotes every value), logs all of it, and throws {@link StageError} when it fails. */
export type Shell = (pieces: TemplateStringsArray, ...values: unknown[]) => Promise<ProcessOutput>;

const shownLines = 15;

export function shellFor(stage: string, log: WriteStream, logPath: string, activity: (text: string) => void): Shell {
  const write = (entry: LogEntry): void => {
    if (entry.kind === "cmd") log.write(`$ ${entry.cmd}\n`);
    if (entry.kind !== "stdout" && entry.kind !== "stderr") return;
    log.write(entry.data);
    for (const line of printable(entry.data.toString("utf8"))) activity(line);
  };
  return async (pieces, ...values) => {
    // Loaded when it is needed: a build that has nothing to do is over sooner.
    const { $ } = await import("zx/core");
    const run = $({ verbose: true, log: write, nothrow: true, stdio: ["ignore", "pipe", "pipe"] });
    const started = run(pieces, ...values);
    const output = await started;
    log.write(`# ${(output.duration / 1000).toFixed(1)} s\n`);
    if (output.exitCode === 0) return output;
    const ending = output.signal === null ? `exit status ${output.exitCode}` : `ended by ${output.signal}`;
    const command = { argv: words(pieces, values), cwd: process.cwd() };
    throw new StageError(stage, command, ending, lastWords(printable(output.stdall)), logPath);
  };
}

/** The words of a command line, as zx makes them out of the template. */
function words(pieces: readonly string[], values: readonly unknown[]): string[] {
  const found: (string | undefined)[] = [undefined];
  const append = (text: string): void => void (found[found.length - 1] = (found.at(-1) ?? "") + text);
  for (const [index, piece] of pieces.entries()) {
    for (const [part, text] of piece.split(/\s+/).entries()) {
      if (part > 0) found.push(undefined);
      if (text !== "") append(text);
    }
    if (index >= values.length) continue;
    // Of a list each entry is a word of its own; an empty one is, too.
    for (const [entry, value] of [values[index]].flat().entries()) {
      if (entry > 0) found.push(undefined);
      append(String(value));
    }
  }
  return found.filter((word) => word !== undefined);
}

/** The last lines that have to do with the failure: live-build tidies up after one, and says so at length. */
function lastWords(lines: readonly string[]): readonly string[] {
  const over = lines.findIndex((line) => line.includes("An unexpected failure occurred"));
  return (over === -1 ? lines : lines.slice(0, over)).slice(-shownLines);
}

/** Lines without escape sequences, and of a line that rewrites itself the last state alone. */
function printable(text: string): string[] {
  return text
    .replaceAll(/\x1b\[[0-9;?]*[A-Za-z]/g, "")
    .split("\n")
    .map((line) => line.split("\r").findLast((part) => part.trim() !== "") ?? "")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
}
