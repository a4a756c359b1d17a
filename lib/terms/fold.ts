/** Text as terms are compared in it: half width, small letters, every letter in its place. Pure. */

/** Full-width forms of ASCII lie this far behind it. */
const [firstWide, lastWide, wideBy] = [0xff01, 0xff5e, 0xfee0];

/** UTF-16 units, one for one. */
export function fold(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = foldCode(text.charCodeAt(at));
  return codes;
}

export function folded(text: string): string {
  let out = "";
  for (const code of fold(text)) out += String.fromCharCode(code);
  return out;
}

/** Signs that nobody sees, and that part the letters of a word for a program only. */
const unseen = /\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;

/** The text as it is seen. `placeOf`: where a unit of it stands in the text as it was given. */
export function seen(text: string): { text: string; placeOf: (at: number) => number } {
  if (text.search(unseen) < 0) return { text, placeOf: (at) => at };
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (text.charAt(at).search(unseen) < 0) places.push(at);
  return { text: text.replace(unseen, ""), placeOf: (at) => places[at] ?? text.length };
}

function foldCode(code: number): number {
  if (code === 0x3000 || code === 0xa0) return 0x20;
  const half = code >= firstWide && code <= lastWide ? code - wideBy : code;
  if (half >= 0x41 && half <= 0x5a) return half + 0x20;
  // Latin with accents, Greek, Cyrillic. İ becomes two letters and stays what it is.
  if (half < 0xc0 || half >= 0x530) return half;
  const small = String.fromCharCode(half).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : half;
}

/** 1: a letter of an alphabet, 2: a digit, 0: anything else. Two of one class that stand side by side belong to one word. */
export function classOf(code: number): 0 | 1 | 2 {
  if (code >= 0x30 && code <= 0x39) return 2;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x530 && code !== 0xd7 && code !== 0xf7)) return 1;
  return 0;
}
