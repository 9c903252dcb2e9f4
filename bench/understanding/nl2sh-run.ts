import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Nl2shItem } from "./nl2sh.ts";

/** What a command did beside the first one that is given for its item. */
export interface Carried {
  /** all is the same: files, and what was printed */
  readonly right: boolean;
  readonly files: boolean;
  /** of the two outputs, 0 to 1 */
  readonly similarity: number;
  /** of the given command */
  readonly status: number;
}

/** A shell's status where there is no such program: then nothing can be said of the other command either. */
export const programMissing = 127;

/**
 * Carries out commands as icalfa does in its mode "tfidf": nl2sh-run.py says how, and what differs.
 * @param sets where fetchSets() put the packages
 * @param commands one for each item; null is wrong
 */
export async function carryOut(
  sets: string,
  items: readonly Pick<Nl2shItem, "image" | "gold">[],
  commands: readonly (string | null)[],
): Promise<Carried[]> {
  const script = [join(import.meta.dirname, "nl2sh-run.py"), join(sets, "icalfa/assets")];
  const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", "python3", ...script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.on("error", () => {}); // its status tells
  const exit = once(child, "exit");
  for (const [index, { image, gold }] of items.entries())
    if (commands[index] !== null)
      child.stdin.write(`${JSON.stringify({ image, command: commands[index], gold: gold[0] })}\n`);
  child.stdin.end();
  const carried: Carried[] = [];
  for await (const line of createInterface({ input: child.stdout })) carried.push(JSON.parse(line) as Carried);
  const [code] = (await exit) as [number | null];
  if (code !== 0) throw new Error(`nl2sh-run.py ended with ${code}`);
  const rest = carried[Symbol.iterator]();
  return commands.map((command) =>
    command === null ? { right: false, files: false, similarity: 0, status: 0 } : rest.next().value!,
  );
}
