import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { LogEntry } from "#contracts/results/system";
import { journalArguments } from "./journal-arguments.ts";
import { OperationError } from "./operation-error.ts";
import { parseJournal } from "./parse-journal.ts";
import { runOperation } from "./run-operation.ts";

/** Bytes of JSON that an answer may take: one line of what system-api reads holds somewhat more. */
const longestAnswer = 700_000;

const sizeOf = (entry: LogEntry): number => Buffer.byteLength(JSON.stringify(entry)) + 1;

await runOperation("read-logs", async (request) => {
  const entries = parseJournal(await journal(journalArguments(request)));
  let size = 0;
  const fits = entries.findLastIndex((entry) => (size += sizeOf(entry)) > longestAnswer) + 1;
  return { entries: entries.slice(fits), truncated: fits > 0 };
});

async function journal(arguments_: readonly string[]): Promise<string> {
  const options = { encoding: "utf8", maxBuffer: 64 << 20, env: { LC_ALL: "C.UTF-8" } } as const;
  try {
    return (await promisify(execFile)("/usr/bin/journalctl", arguments_, options)).stdout;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new OperationError("failed", `the journal cannot be read: ${stderr?.trim() || message}`);
  }
}
