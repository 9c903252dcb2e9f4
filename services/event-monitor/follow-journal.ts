import { spawn } from "node:child_process";
import { readJsonLines } from "#kit/json-lines";
import { type JournalEntry, journalMatches } from "./read-entry.ts";

/**
 * Follows the journal from a place in it, or from the beginning of this boot; what came while nobody followed comes first.
 * @param stop ends it
 * @throws when journalctl ends by itself
 */
export async function* followJournal(cursor: string | undefined, stop: AbortSignal): AsyncGenerator<JournalEntry> {
  const from = cursor === undefined ? ["--boot"] : [`--after-cursor=${cursor}`];
  const fields = "--output-fields=MESSAGE,MESSAGE_ID,UNIT,UNIT_RESULT,_PID,_TRANSPORT,_SYSTEMD_UNIT,SYSLOG_FACILITY";
  const options = ["--follow", "--lines=all", "--quiet", "--no-pager", "--output=json", fields];
  const journal = spawn("/usr/bin/journalctl", [...options, ...from, ...journalMatches], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { LC_ALL: "C.UTF-8" },
  });
  stop.addEventListener("abort", () => journal.kill(), { once: true });
  yield* readJsonLines(journal.stdout) as AsyncGenerator<JournalEntry>;
  if (!stop.aborted) throw new Error("journalctl ended");
}

/** When a record was written. */
export const timeOf = (entry: JournalEntry): Date => new Date(Number(entry["__REALTIME_TIMESTAMP"]) / 1000);
