/** Plain text as paragraphs: which lines only ended because the page did. */
import { cleanText } from "./clean.ts";

/** Files wrapped by hand or by mail programs are narrower than this. */
const widestWrap = 130;

/** Columns of a line on paper: a Chinese character is two wide. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? 2 : 1;
  return width;
}

/** Lines of a text from anywhere, without characters nobody sees. */
function linesOf(text: string): string[] {
  return cleanText(text.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, "\n"))
    .replace(/[\u200b\ufeff]/g, "")
    .split("\n");
}

/** Paragraphs of a text, trimmed (indents go), blanks inside them kept as they are. */
export function paragraphsIn(text: string): string[] {
  const lines = linesOf(text);
  const goesOn = continuations(lines);
  const paragraphs: string[] = [];
  for (const [at, line] of lines.entries()) {
    const trimmed = line.trim();
    const last = paragraphs.at(-1);
    if (trimmed === "") continue;
    if (goesOn[at] && last !== undefined) paragraphs[paragraphs.length - 1] = joined(last, trimmed);
    else paragraphs.push(trimmed);
  }
  return paragraphs;
}

/** Which lines go on with the paragraph of the line before. */
export function continuations(lines: readonly string[]): boolean[] {
  const limit = wrapWidth(lines);
  return lines.map((line, at) => {
    const before = lines[at - 1] ?? "";
    return limit !== null && before.trim() !== "" && line.trim() !== "" && !isIndented(line) && isFull(before, line.trim(), limit);
  });
}

function isIndented(line: string): boolean {
  return /^(?:\u3000| {2,}|\t)/.test(line);
}

/** The first word of the next line would not have fitted: so the line ended because the page did. */
function isFull(line: string, next: string, limit: number): boolean {
  const first = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(next) ? 2 : widthOf(/^\S+/.exec(next)?.[0] ?? "") + 1;
  return widthOf(line.trimEnd()) + first > limit - 3;
}

/** Two lines of one paragraph, with a blank where words of letters would run together. */
function joined(before: string, after: string): string {
  return before + blankBetween(before, after) + after;
}

export function blankBetween(before: string, after: string): "" | " " {
  const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
  return wide.test(before.at(-1) ?? "") && wide.test(after[0] ?? "") ? "" : " ";
}

/** The width a file is wrapped at; null when every line is a paragraph. */
function wrapWidth(lines: readonly string[]): number | null {
  const widths = lines.map((line) => widthOf(line.trimEnd()));
  const limit = widths.reduce((widest, width) => Math.max(widest, width), 0);
  if (limit > widestWrap || limit < 30) return null;
  let pairs = 0;
  let full = 0;
  let unfinished = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]?.trim() ?? "";
    if (line.trim() === "" || next === "") continue;
    pairs++;
    if (!isFull(line, next, limit)) continue;
    full++;
    if (!/[。！？!?….”"]$/u.test(line.trimEnd())) unfinished++;
  }
  return pairs >= 3 && full * 2 >= pairs && unfinished * 2 >= full ? limit : null;
}
