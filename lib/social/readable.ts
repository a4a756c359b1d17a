/** Makes of a text what the typeface can set: no controls, no emoji, a sign where a character is missing. */

/** Stands where a character is missing; an empty box, as editors know it. */
export const missingSign = "□";

const longest = 400;

/** Left out without a trace: controls (those of direction among them), marks, joiners, selectors, private characters, emoji. */
const silent = /[\p{C}\p{M}\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
const ideograph = /\p{Script=Han}/u;

/** One line of single blanks, composed. @param text anything; long texts are cut. */
export function oneLine(text: string): string {
  const cut = text.slice(0, longest).toWellFormed().normalize("NFC");
  return [...cut.replace(/\s+/gu, " ")].filter((character) => character === " " || !silent.test(character)).join("").replace(/ +/g, " ").trim();
}

/** Every character that a text may need, the simpler forms of its letters among them. */
export function charactersOf(texts: readonly string[]): Set<string> {
  return new Set([missingSign, "…", "-", ...texts.flatMap((text) => [...oneLine(text)].flatMap((character) => [character, ...simpler(character)]))]);
}

/** @param has whether the typeface has a character. @returns only characters that it has. */
export function readable(text: string, has: (character: string) => boolean): string {
  let made = "";
  for (const character of oneLine(text)) made += standIn(character, made, has);
  return made.replace(/ +/g, " ").trim();
}

function standIn(character: string, before: string, has: (character: string) => boolean): string {
  if (has(character)) return character;
  if (character === " ") return "";
  const parts = simpler(character).filter(has);
  if (parts.length > 0) return parts.join("");
  // Of a script the typeface does not know one sign stands for all words in a row; a rare ideograph is one by itself.
  if (ideograph.test(character)) return has(missingSign) ? missingSign : "";
  if (!/[\p{L}\p{N}]/u.test(character)) return "";
  return has(missingSign) && !before.trimEnd().endsWith(missingSign) ? missingSign : "";
}

/** Letters with a stroke are no letters with a mark to Unicode. */
const strokes: Readonly<Record<string, string>> = { ł: "l", Ł: "L", đ: "d", Đ: "D", ħ: "h", Ħ: "H", ŧ: "t", Ŧ: "T", ø: "o", Ø: "O", ı: "i" };

/** `ǟ` without its marks, `ﬁ` as two letters. */
function simpler(character: string): string[] {
  const plain = strokes[character];
  return plain ? [plain] : [...character.normalize("NFKD")].filter((part) => part !== character && !silent.test(part));
}
