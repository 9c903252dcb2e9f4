import { readFileSync } from "node:fs";
import type { Request } from "#contracts/assistant";
import type { Call } from "#contracts/tools";

/** A request and the calls that it means; none where no tool of this image fits. */
export interface Sample extends Request {
  readonly calls: readonly Call[];
}

/** @param name of a file here without its suffix */
export function readSamples(name: string): Sample[] {
  const text = readFileSync(new URL(`${name}.jsonl`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Sample);
}
