/** Choices that come out the same for the same seed, on every machine. */
export interface Random {
  /** at least 0, less than 1 */
  next(): number;
  /** an integer, at least `least` and at most `most` */
  integer(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** true in this share of cases */
  chance(share: number): boolean;
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** Mulberry32 (Tommy Ettinger): 32 bits of state are enough for some hundred thousand choices. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    pick: (items) => {
      if (items.length === 0) throw new Error("there is nothing to pick from");
      return items[integer(0, items.length - 1)]!;
    },
    chance: (share) => next() < share,
    shuffled: (items) => {
      const result = [...items];
      for (let last = result.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        [result[last], result[other]] = [result[other]!, result[last]!];
      }
      return result;
    },
  };
}
