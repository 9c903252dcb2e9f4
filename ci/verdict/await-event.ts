import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

/** What `parlancectl events --json` says of one, and milliseconds after which it did. */
export interface SeenEvent {
  readonly number: number;
  readonly kind: string;
  readonly subject: string;
  readonly state: string;
  readonly after: number;
}

/** Waits for an event about a subject to be as wanted. @returns null after `seconds` */
export async function awaitEvent(wanted: {
  readonly subject: string;
  readonly state: string;
  readonly seconds: number;
}): Promise<SeenEvent | null> {
  const began = performance.now();
  for (; performance.now() - began < wanted.seconds * 1000; await setTimeout(200)) {
    const { stdout } = await promisify(execFile)("parlancectl", ["events", "--json", "--limit=50"]);
    const lines = stdout.split("\n").filter((line) => line !== "");
    const events = lines.map((line) => JSON.parse(line) as Omit<SeenEvent, "after">);
    const found = events.findLast(({ subject, state }) => subject === wanted.subject && state === wanted.state);
    if (found !== undefined) return { ...found, after: Math.round(performance.now() - began) };
  }
  return null;
}
