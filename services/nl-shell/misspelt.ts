import { readdir } from "node:fs/promises";
import { nearNames } from "#kit/near-names";
import { visible } from "#client/visible";

/** What a shell says of a word that is no command (POSIX, 2.8.2). */
const notFound = 127;
/** Words of a request that are more than a name of a program and what it is given. */
const longest = 3;

/**
 * The commands that were meant by a short line whose first word is no command, but one or two letters away from one:
 * what a model makes of `gti status` is not what its writer meant.
 * @param understood whether the line can be understood as a request: "start nginx" is not stat(1)
 */
export async function misspelt(line: string, understood: boolean): Promise<readonly string[]> {
  const words = line.trim().split(/\s+/);
  const first = words[0] ?? "";
  // Longer words are of a language more often than they are misspelt.
  if (words.length > longest || first.length > 8 || !/^[a-z][a-z0-9-]+$/.test(first)) return [];
  return nearNames(first, await commands()).filter(
    (name) => isSwapped(first, name) || (!understood && isSlip(first, name)),
  );
}

/** Says so, as a shell would. @returns the exit code */
export function tellMisspelt(line: string, names: readonly string[]): number {
  const [first = "", ...rest] = line.trim().split(/\s+/);
  const suggestion = [names[0], ...rest].join(" ");
  const others = names.length === 1 ? "" : ` (or ${names.slice(1).join(", ")})`;
  process.stderr.write(`nlsh: there is no command ${visible(first)}. Did you mean: ${visible(suggestion + others)}\n`);
  return notFound;
}

/** Letters the wrong way round. */
const isSwapped = (typed: string, name: string): boolean => [...typed].sort().join("") === [...name].sort().join("");

/** A letter missing, or one too many. */
function isSlip(typed: string, name: string): boolean {
  const [shorter, longer] = [typed, name].sort((a, b) => a.length - b.length) as [string, string];
  if (longer.length !== shorter.length + 1) return false;
  return [...longer].some((_letter, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}

async function commands(): Promise<string[]> {
  const folders = (process.env["PATH"] ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const names = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  return [...new Set(names.flat())];
}
