/** Sets one line of type: where each glyph goes, by the habits of Chinese and of English printing. */
import type { Lang } from "#lib/i18n/languages";
import type { Glyph, Glyphs } from "./font.ts";

/** In thousandths of the size, from where the ink of the line begins; `width` is that of the ink. */
export type SetLine = { width: number; placed: { glyph: Glyph; x: number }[] };

const em = 1_000;
/** Between Chinese and Latin, where nobody typed a blank. */
const betweenScripts = 180;
/** Beside a quotation mark that stands in Latin text; the typeface gives it the width of a Chinese one. */
const besideQuote = 55;

const chinese = /^\p{Script=Han}$/u;
const western = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]$/u;
const quote = /^[‘’“”]$/u;
/** Their ink is in the left or right half of a full width. */
const leftHalf = /^[、。，．：；！？）］｝〕〉》」』】〗”’]$/u;
const rightHalf = /^[（［｛〔〈《「『【〖“‘]$/u;

export function setLine(text: string, glyphs: Glyphs, language: Lang): SetLine {
  const characters = [...text];
  const placed: SetLine["placed"] = [];
  let x = 0;
  characters.forEach((character, at) => {
    const glyph = glyphs.get(character);
    if (!glyph) return;
    const before = characters[at - 1] ?? "";
    const narrow = quote.test(character) && glyph.advance >= em && (language === "en" || (character === "’" && western.test(before) && western.test(characters[at + 1] ?? "")));
    if (!narrow) x += between(before, character, glyph);
    placed.push({ glyph, x: narrow ? x - glyph.left + besideQuote : x });
    x += narrow ? glyph.right - glyph.left + 2 * besideQuote : glyph.advance;
  });
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return { width: 0, placed };
  const start = first.x + first.glyph.left;
  return { width: last.x + last.glyph.right - start, placed: placed.map(({ glyph, x: at }) => ({ glyph, x: at - start })) };
}

/** What the space between two characters is more, or less, than they bring along. */
function between(before: string, character: string, { advance }: Glyph): number {
  if ((chinese.test(before) && western.test(character)) || (western.test(before) && chinese.test(character))) return betweenScripts;
  if (advance < em) return 0;
  const closes = leftHalf.test(before) && (leftHalf.test(character) || rightHalf.test(character));
  return closes || (rightHalf.test(before) && rightHalf.test(character)) ? -em / 2 : 0;
}
