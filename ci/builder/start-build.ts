import { type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { ended, startTied } from "../start-tied.ts";

/** A build that runs as people run it: its own process, whose output is a pipe. */
export interface RunningBuild {
  readonly process: ChildProcess;
  /** what it has written so far, both streams, line by line */
  readonly lines: readonly string[];
  /** exit code, or the name of the signal that ended it */
  readonly end: Promise<{ readonly code: number | NodeJS.Signals; readonly text: string }>;
}

/**
 * @param copy the repository to build in
 * @param arguments_ as on the command line of the build
 * @param options.program another one of the builder's
 * @param options.env on top of this process's own; undefined takes a variable away
 * @param options.before a command that runs the build in its turn, in the same process
 * @param options.onLine told of each line as soon as it is there
 */
export function startBuild(
  copy: string,
  arguments_: readonly string[],
  {
    program = "build.ts",
    env = {},
    before = [],
    onLine = () => {},
  }: {
    readonly program?: string;
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly before?: readonly string[];
    readonly onLine?: (line: string) => void;
  } = {},
): RunningBuild {
  const command = ["env", `--chdir=${copy}`, ...settings({ ...ofTests, ...env }), ...before, process.execPath];
  const child = startTied(command[0]!, [...command.slice(1), program, ...arguments_], ["ignore", "pipe", "pipe"]);
  const lines: string[] = [];
  const closed = [child.stdout!, child.stderr!].map((stream) => {
    const reader = createInterface({ input: stream });
    reader.on("line", (line) => {
      lines.push(line);
      onLine(line);
    });
    return once(reader, "close");
  });
  const end = Promise.all([ended(child), ...closed]).then(([code]) => ({ code, text: lines.join("\n") }));
  return { process: child, lines, end };
}

/** What the test runner puts into the environment is not what people have there. */
const ofTests = { NODE_OPTIONS: undefined, TAP: undefined, CI: undefined };

const settings = (env: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(env)
    .toSorted(([, a], [, b]) => Number(a !== undefined) - Number(b !== undefined))
    .flatMap(([name, value]) => (value === undefined ? [`--unset=${name}`] : [`${name}=${value}`]));
