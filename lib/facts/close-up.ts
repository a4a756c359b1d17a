/** Blanks between Chinese characters and digits are a habit of setting (2024 年, 零下 3 度): the rules read the text without them. Pure. */
const blank = /(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?!万[科达象能众里物宁州])(?=\p{Script=Han})/gu;

/** `placeOf`: where a character of `text` stands in the text given. */
export type ClosedUp = { text: string; placeOf: (at: number) => number };

export function closeUp(text: string): ClosedUp {
  const blanks = Int32Array.from(text.matchAll(blank), ({ index }) => index);
  if (blanks.length === 0) return { text, placeOf: (at) => at };
  // The n-th blank that was left out stands before everything from its place, less the n before it, on.
  return { text: text.replaceAll(blank, ""), placeOf: (at) => at + before(blanks, at) };
}

/** How many blanks were left out up to a place of the closed text. */
function before(blanks: Int32Array, at: number): number {
  let [low, high] = [0, blanks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blanks[middle] ?? 0) - middle <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
