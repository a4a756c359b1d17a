/** Texts without blanks, punctuation and width, so that words are found however they are set. Pure. */
import { fold } from "./fold.ts";

/** `places[i]`: where the character at `i` of `words` stands in the text; one more at the end. */
export type Squeezed = { words: string; places: Int32Array };

const letter = /[\p{L}\p{N}%]/u;

export function squeeze(text: string): Squeezed {
  const folded = fold(text).toLowerCase();
  // A letter that grows when it is made small (İ) would move what stands behind it.
  const read = folded.length === text.length ? folded : fold(text);
  const places = new Int32Array(read.length + 1);
  let words = "";
  let at = 0;
  for (const sign of read) {
    if (letter.test(sign)) {
      for (let unit = 0; unit < sign.length; unit++) places[words.length + unit] = at + unit;
      words += sign;
    }
    at += sign.length;
  }
  places[words.length] = read.length;
  return { words, places: places.slice(0, words.length + 1) };
}
