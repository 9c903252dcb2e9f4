/** What was run: the words of the command line, and the folder of the host that it ran in. */
export interface FailedCommand {
  readonly argv: readonly string[];
  readonly cwd: string;
}

/** A stage's command failed: says which, how it ended, its last lines, where the rest is, and how to go on. */
export class StageError extends Error {
  readonly command: FailedCommand;
  constructor(stage: string, command: FailedCommand, ending: string, lastLines: readonly string[], log: string) {
    super(
      [
        `error: stage "${stage}" failed`,
        `   at: ${shorten(theirs(command.argv).join(" "))}`,
        `found: ${ending}`,
        ...lastLines.map((line) => `     | ${shorten(line)}`),
        `  log: ${log}`,
        ` hint: cure the cause and run the same command again (finished stages are kept); with --shell you can look around`,
      ].join("\n"),
    );
    this.name = "StageError";
    this.command = command;
  }
}

/** Without the way into the tools tree, which is the same for all. */
function theirs(argv: readonly string[]): readonly string[] {
  const enter = argv.findIndex((word) => word.endsWith("/enter-tools.sh"));
  return enter === -1 ? argv : argv.slice(argv.indexOf("--", enter) + 1);
}

/** The log has it whole. */
const shorten = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
