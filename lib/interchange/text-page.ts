/** Plain text as paragraphs: one line each, or lines of equal width joined again. */
import { cleanText } from "#lib/content/clean";
import { refuse } from "#lib/kernel/refusal";
import { widthOf } from "./language.ts";

/** More lines are a log or a table of data, not a story. */
const mostLines = 50_000;
/** Files wrapped by hand or by mail programs are narrower than this. */
const widestWrap = 130;

/** Paragraphs of a text, trimmed (indents go), blanks inside them kept as they are. */
export function paragraphsOfText(text: string): string[] {
  refuseEndless(text);
  const lines = cleanText(text.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, "\n"))
    .replace(/[\u200b\ufeff]/g, "")
    .split("\n");
  const limit = wrapWidth(lines);
  const paragraphs: string[] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    const trimmed = line.trim();
    const last = paragraphs.at(-1);
    if (trimmed === "") open = false;
    else if (open && last !== undefined && limit !== null && !isIndented(line) && isFull(lines[at - 1] ?? "", trimmed, limit)) paragraphs[paragraphs.length - 1] = joined(last, trimmed);
    else paragraphs.push(trimmed);
    open = trimmed !== "";
  }
  return paragraphs;
}

function refuseEndless(text: string): void {
  let lines = 0;
  for (let at = text.search(/[\r\n]/); at !== -1; at = text.indexOf(text[at] ?? "\n", at + 1)) if (++lines > mostLines) refuse("content.tooLarge");
}

function isIndented(line: string): boolean {
  return /^(?:\u3000| {2,}|\t)/.test(line);
}

/** The first word of the next line would not have fitted: so the line ended because the page did. */
function isFull(line: string, next: string, limit: number): boolean {
  const first = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(next) ? 2 : widthOf(/^\S+/.exec(next)?.[0] ?? "") + 1;
  return widthOf(line.trimEnd()) + first > limit - 3;
}

function joined(before: string, after: string): string {
  const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
  const close = wide.test(before.at(-1) ?? "") && wide.test(after[0] ?? "");
  return close ? before + after : `${before} ${after}`;
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
