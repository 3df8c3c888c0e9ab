/** Choices that are the same for the same seed. */
export interface Random {
  /** From 0 up to, and without, the limit. */
  below(limit: number): number;
  /** True this often, in percent. */
  chance(percent: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** One of a list that may be empty. */
  oneOf<T>(list: readonly T[]): T | undefined;
}

/** A small generator (mulberry32): quality is of no concern here, repeatability is. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (percent) => next() * 100 < percent,
    pick: (list) => list[below(list.length)] ?? list[0],
    oneOf: (list) => list[below(list.length)],
  };
}
