/** A line of `apt-cache search`. */
export interface Match {
  readonly package: string;
  readonly summary: string;
}

/** What `apt-cache search` takes for words of which each must be in a package's name or description, whatever signs they hold. */
export const searchPatterns = (query: string): readonly string[] =>
  wordsOf(query).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));

/** Reads the output of `apt-cache search`, the best first: packages that are called so, then those that only speak of it. */
export function rankPackages(query: string, text: string): readonly Match[] {
  const words = wordsOf(query);
  const matches = text.split("\n").flatMap((line): Match[] => {
    const [, name, summary] = /^(\S+) - (.*)$/.exec(line) ?? [];
    return name === undefined || summary === undefined ? [] : [{ package: name, summary }];
  });
  return matches
    .map((match) => ({ match, rank: rank(match.package, words) }))
    .sort((a, b) => a.rank - b.rank || byName(a.match.package, b.match.package))
    .map(({ match }) => match);
}

const wordsOf = (query: string): readonly string[] =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");

function rank(name: string, words: readonly string[]): number {
  if (name === words.join("-")) return 0;
  if (words.includes(name)) return 1;
  if (words.every((word) => name.includes(word))) return name.startsWith(words[0] ?? "") ? 2 : 3;
  return words.some((word) => name.includes(word)) ? 4 : 5;
}

/** Of two names with the same rank the shorter is nearer to what was typed. */
const byName = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
