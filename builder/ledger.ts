import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";

/** One file that came from outside. */
export interface Fetched {
  /** name and version */
  readonly what: string;
  /** its address, without name and password */
  readonly from: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Where everything lies that builds have fetched, and where each of it came from. */
const ledgerOf = (downloads: string): string => join(downloads, "ledger.jsonl");

/** Remembers a file that was fetched and found to be what it should be. */
export async function recordFetch(downloads: string, { what, from, sha256, bytes }: Fetched): Promise<void> {
  const address = from.replace(/\/\/[^/@]*@/, "//");
  await appendFile(ledgerOf(downloads), `${JSON.stringify({ what, from: address, sha256, bytes })}\n`);
}

/** What was fetched, by digest; of a file that came twice, the last time. */
export async function readLedger(downloads: string): Promise<ReadonlyMap<string, Fetched>> {
  const text = await readFile(ledgerOf(downloads), "utf8").catch(() => "");
  const entries = new Map<string, Fetched>();
  for (const line of text.split("\n"))
    try {
      const entry = JSON.parse(line) as Fetched;
      entries.set(entry.sha256, entry);
    } catch {
      continue; // the last line of a build that was killed while it wrote
    }
  return entries;
}
