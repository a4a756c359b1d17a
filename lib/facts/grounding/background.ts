/** How common two characters are in reports as a whole, from a table of fixed size: many pairs share a cell, so that no text can be read out of it. Pure. */

/** Of a string into [0, size). */
export function hash(text: string, size: number): number {
  return hashOf(seedOf(""), text, 0, text.length, size);
}

/** What the hash of anything with this beginning goes on from. */
export function seedOf(beginning: string): number {
  let value = 2_166_136_261;
  for (let i = 0; i < beginning.length; i++) value = Math.imul(value ^ beginning.charCodeAt(i), 16_777_619);
  return value;
}

/** The same of the beginning and of what stands from `from` to `to`, without making a string of them. */
export function hashOf(seed: number, text: string, from: number, to: number, size: number): number {
  let value = seed;
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), 16_777_619);
  value ^= value >>> 13;
  value = Math.imul(value, 0x5bd1e995);
  value ^= value >>> 15;
  return (value >>> 0) % size;
}

const pairCells = 16_384;
const signCells = 4096;
export const cells = pairCells + signCells;

/** Half a byte a cell, 0 to 15: twice the binary logarithm of the number of reports. Single characters have a part of their own. */
export type Background = Uint8Array;

export const cellOf = (words: string) => (words.length === 1 ? pairCells + hash(words, signCells) : hash(words, pairCells));

/** 0: in no other report or in one; 1 more for each doubling. */
export const commonness = (background: Background, words: string) => commonnessAt(background, words, 0, words.length);

const none = seedOf("");

/** Of the one or two characters from `from` to `to`. */
export function commonnessAt(background: Background, text: string, from: number, to: number): number {
  const cell = to - from === 1 ? pairCells + hashOf(none, text, from, to, signCells) : hashOf(none, text, from, to, pairCells);
  return (background[cell] ?? 0) / 2;
}
