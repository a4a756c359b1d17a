/** Texts without blanks, punctuation and width, and with numbers in one spelling, so that words are found however they are set. Pure. */
import { numeralSigns } from "./chinese-numeral.ts";
import { fold } from "./fold.ts";
import { readLiteral } from "./literal.ts";

/** `places[i]`: where the character at `i` of `words` stands in the text; one more at the end. */
export type Squeezed = { words: string; places: Int32Array };

const letter = /[\p{L}\p{N}\ud800-\udfff]/u;
const run = /\d+/y;
const written = new RegExp(`百分之(?=[\\d${numeralSigns}])|\\d|[${numeralSigns}]`, "g");

/** How many digits stand at a place. */
function digits(text: string, at: number): number {
  run.lastIndex = at;
  return run.exec(text)?.[0].length ?? 1;
}

/** Nearly every character of a Chinese text is answered without an expression. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 97 && code <= 122) || (code > 127 && letter.test(text[at] ?? ""));
}

/** Parts per hundred are numbers here: 百分之 and % are left out, for 75至78% and 百分之75至78 are the same words. */
export function squeeze(text: string): Squeezed {
  // Only these: a letter that grows when it is made small (İ) would move what stands behind it.
  const read = fold(text).replace(/[A-ZÀ-ÖØ-Þ]+/g, (letters) => letters.toLowerCase());
  const places: number[] = [];
  const parts: string[] = [];
  const put = (value: string, from: number, length: number) => {
    parts.push(value);
    for (let at = 0; at < value.length; at++) places.push(from + Math.min(at, length - 1));
  };
  const take = (from: number, to: number) => {
    let start = from;
    for (let at = from; at <= to; at++) {
      if (at < to && isLetter(read, at)) places.push(at);
      else {
        if (at > start) parts.push(read.slice(start, at));
        start = at + 1;
      }
    }
  };
  let next = 0;
  for (const { 0: sign, index } of read.matchAll(written)) {
    if (index < next) continue;
    take(next, index);
    const literal = sign.length > 1 ? null : readLiteral(read, index);
    // Too long for a number, it is taken whole: not again from each digit.
    next = literal?.to ?? index + (/^\d/.test(sign) ? digits(read, index) : sign.length);
    if (sign.length > 1) continue;
    const plain = read.slice(index, next);
    put(literal === null || plain.length > 15 ? plain : String(literal.low).replace(".", ""), index, next - index);
  }
  take(next, read.length);
  places.push(read.length);
  return { words: parts.join(""), places: Int32Array.from(places) };
}
