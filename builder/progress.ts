import { plainProgress } from "./progress-plain.ts";

/** How far something is that the builder does by itself. */
export interface Measure {
  /** what is being done, and to what: "downloading libc6" */
  readonly what: string;
  readonly done: number;
  /** 0 where it is not known */
  readonly total: number;
  readonly unit: "bytes" | "packages";
}

/** Shows what the build is doing, in as many stages at once as run. */
export interface Progress {
  /** a stage starts, and why it must run */
  start(stage: string, why: string): void;
  /** a line that a command of the stage wrote */
  activity(stage: string, line: string): void;
  measure(stage: string, measure: Measure): void;
  finish(stage: string): void;
  /** the stage did not come to its end */
  fail(stage: string): void;
  /** a stage has nothing to do */
  skip(stage: string): void;
  say(text: string): void;
  /**
   * Writes nothing while something else owns the terminal.
   * @returns goes on, and says what happened in between
   */
  suspend(): () => void;
}

/** A block of live lines on a terminal that can show one; plain lines in a pipe, a file and a CI job's log. */
export async function progressTo(stream: NodeJS.WriteStream): Promise<Progress> {
  const { TERM, CI } = process.env;
  const canRedraw = stream.isTTY === true && TERM !== "dumb" && (CI ?? "") === "";
  if (!canRedraw) return plainProgress(stream);
  const { liveProgress } = await import("./progress-live.ts");
  return liveProgress(stream);
}
