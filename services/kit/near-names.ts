/** At most three names that a person may have meant, the nearest first: few letters apart, or one inside the other. */
export function nearNames(name: string, names: readonly string[]): readonly string[] {
  const most = name.length < 5 ? 1 : 2;
  const letters = (text: string): string => text.replaceAll(/[.+-]/g, "");
  const plain = letters(name);
  return names
    .filter((other) => other !== "" && other !== name && Math.abs(other.length - name.length) <= most + 2)
    .map((other) => ({ other, far: letters(other) === plain ? 0 : distance(name, other, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || (a.other < b.other ? -1 : 1))
    .slice(0, 3)
    .map(({ other }) => other);
}

/** Edits (insert, delete, replace, swap of neighbours) between two words, or more than `most` as soon as that is sure. */
function distance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replace, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] as number) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
