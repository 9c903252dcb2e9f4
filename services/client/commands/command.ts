import { once } from "node:events";
import { exitCode } from "#contracts/exit-code";
import { systemApiErrors } from "#contracts/system-api";
import type { SystemApi } from "../system-api.ts";
import { visible } from "../visible.ts";

/** What was given to a command of parlancectl besides its name. */
export interface Given {
  /** the words after the command's own */
  readonly words: readonly string[];
  readonly json: boolean;
  /** the values of options that take one, by name */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** the options without a value that were given */
  readonly flags: ReadonlySet<string>;
}

/** A command of parlancectl. */
export interface Command {
  /** what stands after its name in the usage: "TOOL [ARGUMENTS]"; absent: no word may follow */
  readonly takes?: string;
  readonly about: string;
  /** options that take a value, and what is said of each in the usage */
  readonly options?: Readonly<Record<string, string>>;
  /** options that take none */
  readonly flags?: Readonly<Record<string, string>>;
  /** @returns the exit code @throws {UsageError} */
  run(given: Given): Promise<number>;
}

/** What was typed is not what the command takes. */
export class UsageError extends Error {}

/** Writes to standard output. @returns the exit code of what was done */
export function say(text: string): number {
  process.stdout.write(text);
  return exitCode.done;
}

/** Writes to standard output, no faster than it is read; ends the program, quietly, when nobody reads it any more. */
export async function sayMuch(text: string): Promise<void> {
  if (process.stdout.listenerCount("error") === 0) process.stdout.on("error", leaveWhenUnread);
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

function leaveWhenUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCode.done);
}

/** Connects to the System API for one command, and says on standard error what went wrong with it. @returns the exit code */
export async function withSystemApi(use: (api: SystemApi) => Promise<number>): Promise<number> {
  try {
    // Loaded late: `--help` and wrong usage need no bus.
    const { connectSystemApi } = await import("../system-api.ts");
    const api = await connectSystemApi();
    return await use(api).finally(() => api.disconnect());
  } catch (error) {
    process.stderr.write(`parlancectl: ${visible((error as Error).message)}\n`);
    if ((error as Error).name === "UnavailableError") return exitCode.unavailable;
    const type = (error as { type?: unknown }).type;
    return type === systemApiErrors.denied || type === systemApiErrors.notAuthorized
      ? exitCode.denied
      : exitCode.failed;
  }
}
