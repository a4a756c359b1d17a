/** Seeded random numbers, the same on every machine, for sample pictures and generated articles. */

export type Random = {
  /** A number in [0, 1). */
  next(): number;
  /** A number in [low, high). */
  between(low: number, high: number): number;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One member of a list that has at least one. */
  pick<T>(list: readonly T[]): T;
};

/**
 * Mulberry32 by Tommy Ettinger (2017, public domain): 32 bits of state, period 2^32.
 * Good enough for pictures and prose, never for secrets.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor((high - low + 1) * next()),
    chance: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      const index = Math.floor(next() * list.length);
      if (index >= list.length) throw new RangeError("cannot pick from an empty list");
      return list[index] as T;
    },
  };
}

/** A 32-bit seed from a seed and an index, so that neighbours start far apart (finaliser of MurmurHash3, Austin Appleby, public domain). */
export function mixSeed(seed: number, index: number): number {
  let hash = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}
