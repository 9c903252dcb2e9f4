/** A stage's command failed: says which, how it ended, its last lines, where the rest is, and how to go on. */
export class StageError extends Error {
  constructor(stage: string, command: string, ending: string, lastLines: readonly string[], log: string) {
    super(
      [
        `error: stage "${stage}" failed`,
        `   at: ${shorten(command)}`,
        `found: ${ending}`,
        ...lastLines.map((line) => `     | ${shorten(line)}`),
        `  log: ${log}`,
        ` hint: cure the cause and run the same command again; finished stages are kept`,
      ].join("\n"),
    );
    this.name = "StageError";
  }
}

/** The log has it whole. */
const shorten = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
