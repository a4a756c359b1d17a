/** Texts without blanks, punctuation and width, so that words are found however they are set. Pure. */
import { readNumeral } from "./chinese-numeral.ts";
import { fold } from "./fold.ts";

const written = /[零〇一二两三四五六七八九十百千万亿]{2,}|\d{1,3}(?:,\d{3})+(?!\d)/g;

/** `places[i]`: where the character at `i` of `words` stands in the text; one more at the end. */
export type Squeezed = { words: string; places: Int32Array };

const letter = /[\p{L}\p{N}%\ud800-\udfff]/u;

export function squeeze(text: string): Squeezed {
  const folded = fold(text).toLowerCase();
  // A letter that grows when it is made small (İ) would move what stands behind it.
  const read = folded.length === text.length ? folded : fold(text);
  const places = new Int32Array(read.length * 8 + 1);
  let words = "";
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      if (!letter.test(read[at] ?? "")) continue;
      places[words.length] = at;
      words += read[at];
    }
  };
  let next = 0;
  for (const { 0: numeral, index } of read.matchAll(written)) {
    const value = /^\d/.test(numeral) ? numeral.replaceAll(",", "") : String(readNumeral(numeral)?.low ?? numeral);
    if (value.length > numeral.length + 6) continue;
    take(next, index);
    const from = words.length;
    words += value;
    for (let at = 0; at < value.length; at++) places[from + at] = index + Math.min(at, numeral.length - 1);
    next = index + numeral.length;
  }
  take(next, read.length);
  places[words.length] = read.length;
  return { words, places: places.slice(0, words.length + 1) };
}
