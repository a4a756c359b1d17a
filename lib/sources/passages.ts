/** Cuts what a source says into passages: what is quoted, compared and checked against, one at a time. Pure. */
import { cleanText } from "#lib/content/clean";
import { sentencesOf } from "#lib/content/sentences";
import { hashToken } from "#lib/kernel/ids";

/** UTF-16 units of one passage. */
export const longestPassage = 600;
/** UTF-16 units of one source: a book has a million. */
export const longestText = 3_000_000;
/** A piece shorter than this is no place to stop. */
const shortest = 200;
const soft = /[，,、；;：:）)\]】》」』”\s]/u;

/** @param paragraphs as they stand in the source; long ones are parted where a sentence ends, or a part of one. */
export function passagesOf(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => cut(cleanText(paragraph).replace(/[\s\u3000\u200b\ufeff]+/gu, " ").trim()));
}

function cut(text: string): string[] {
  const passages: string[] = [];
  let at = 0;
  while (text.length - at > longestPassage) {
    const end = at + placeToStop(text.slice(at, at + longestPassage));
    passages.push(text.slice(at, end).trim());
    at = end;
  }
  passages.push(text.slice(at).trim());
  return passages.filter((passage) => passage !== "");
}

/** Where the piece ends, in a text that goes on behind it. */
function placeToStop(piece: string): number {
  // The last sentence may go on behind the piece.
  const whole = sentencesOf(piece).slice(0, -1).at(-1)?.to ?? 0;
  if (whole >= shortest) return whole;
  for (let end = piece.length; end >= shortest; end--) if (soft.test(piece[end - 1] ?? "")) return end;
  return isHalf(piece.at(-1) ?? "") ? piece.length - 1 : piece.length;
}

/** The first half of a pair of units that is one character. */
function isHalf(unit: string): boolean {
  return unit >= "\ud800" && unit <= "\udbff";
}

/** The text of a source, as it is searched and hashed. */
export function textOf(passages: readonly string[]): string {
  return passages.join("\n");
}

/** "" where nothing is kept. */
export function hashOf(passages: readonly string[]): string {
  return passages.length === 0 ? "" : hashToken(textOf(passages));
}
