/** Where a piece of a text may begin that is copied from it, and where it may end. */
export interface WordEdges {
  /** in their order */
  readonly starts: readonly number[];
  readonly ends: ReadonlySet<number>;
}

const opening = `"'“„‘«‹([{<¿¡`;
const closing = `"'”“’»›)]}>.,;:!?…`;
/** Marks on one side of a word that may be left away. */
const mostMarks = 4;
/** Scripts that put no spaces between words, and their punctuation. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uff65]/u;

/**
 * Finds the edges of words: around each run without white space, and within it after and before the marks around it, so that
 * of `(Edith's),` all, `Edith's` and `Edith` can be copied.
 * @param text NUL parts it as white space does
 */
export function wordEdges(text: string): WordEdges {
  const starts: number[] = [];
  const ends = new Set<number>();
  for (const { 0: run, index } of text.matchAll(/[^\s\0]+/g)) {
    const [first, last] = within(run);
    for (let at = 0; at <= first; at += 1) starts.push(index + at);
    for (let at = last; at <= run.length; at += 1) ends.add(index + at);
    const bare = run.slice(first, last);
    if (/.['’]s$/.test(bare.slice(-3))) ends.add(index + last - 2);
    if (!unspaced.test(bare)) continue;
    let at = index + first;
    let before = "";
    for (const character of bare) {
      if (before !== "" && (unspaced.test(before) || unspaced.test(character))) {
        starts.push(at);
        ends.add(at);
      }
      at += character.length;
      before = character;
    }
  }
  return { starts, ends };
}

/** Where a run begins and ends without the marks around it; one of nothing but marks is a word. */
function within(run: string): [first: number, last: number] {
  let [first, last] = [0, run.length];
  while (first < mostMarks && opening.includes(run[first] ?? " ")) first += 1;
  while (run.length - last < mostMarks && last > first && closing.includes(run[last - 1]!)) last -= 1;
  if (!/[\p{L}\p{N}]/u.test(run.slice(first, last))) return [0, run.length];
  // Question marks within a word stand for letters, and so do those at its end: B?RL??
  while (run.slice(first, last).includes("?") && run[last] === "?") last += 1;
  return [first, last];
}
