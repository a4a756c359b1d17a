/** Letters of mathematics: browsers no longer turn `mathvariant` into other shapes, so the characters themselves have to be those shapes. */

/** Where the alphabet of a style begins in Unicode: capitals, small letters, digits. */
type Style = { capitals?: number; small?: number; digits?: number };
const styles: Partial<Record<string, Style>> = {
  bold: { capitals: 0x1d400, small: 0x1d41a, digits: 0x1d7ce },
  italic: { capitals: 0x1d434, small: 0x1d44e },
  "bold-italic": { capitals: 0x1d468, small: 0x1d482 },
  script: { capitals: 0x1d49c, small: 0x1d4b6 },
  "bold-script": { capitals: 0x1d4d0, small: 0x1d4ea },
  fraktur: { capitals: 0x1d504, small: 0x1d51e },
  "double-struck": { capitals: 0x1d538, small: 0x1d552, digits: 0x1d7d8 },
  "bold-fraktur": { capitals: 0x1d56c, small: 0x1d586 },
  "sans-serif": { capitals: 0x1d5a0, small: 0x1d5ba, digits: 0x1d7e2 },
  "bold-sans-serif": { capitals: 0x1d5d4, small: 0x1d5ee, digits: 0x1d7ec },
  "sans-serif-italic": { capitals: 0x1d608, small: 0x1d622 },
  "sans-serif-bold-italic": { capitals: 0x1d63c, small: 0x1d656 },
  monospace: { capitals: 0x1d670, small: 0x1d68a, digits: 0x1d7f6 },
};

/** Places in those alphabets that are empty, because Unicode had the letter before. */
const earlier: ReadonlyMap<number, string> = new Map([
  [0x1d455, "ℎ"], [0x1d49d, "ℬ"], [0x1d4a0, "ℰ"], [0x1d4a1, "ℱ"], [0x1d4a3, "ℋ"], [0x1d4a4, "ℐ"], [0x1d4a7, "ℒ"], [0x1d4a8, "ℳ"], [0x1d4ad, "ℛ"], [0x1d4ba, "ℯ"], [0x1d4bc, "ℊ"], [0x1d4c4, "ℴ"],
  [0x1d506, "ℭ"], [0x1d50b, "ℌ"], [0x1d50c, "ℑ"], [0x1d515, "ℜ"], [0x1d51d, "ℨ"], [0x1d53a, "ℂ"], [0x1d53f, "ℍ"], [0x1d545, "ℕ"], [0x1d547, "ℙ"], [0x1d548, "ℚ"], [0x1d549, "ℝ"], [0x1d551, "ℤ"],
]);

/** `text` in the shapes of a style; what has none there stays. */
export function shaped(text: string, variant: string): string {
  const style = styles[variant];
  return style ? [...text].map((letter) => shapedLetter(letter, style)).join("") : text;
}

function shapedLetter(letter: string, { capitals, small, digits }: Style): string {
  const code = letter.codePointAt(0) ?? 0;
  const from = (start: number | undefined, first: string) => (start === undefined ? null : start + code - (first.codePointAt(0) ?? 0));
  const at = /^[A-Z]$/.test(letter) ? from(capitals, "A") : /^[a-z]$/.test(letter) ? from(small, "a") : /^[0-9]$/.test(letter) ? from(digits, "0") : null;
  return at === null ? letter : (earlier.get(at) ?? String.fromCodePoint(at));
}
