/** Finds section headings in stories that do not mark them: short lines between longer paragraphs. */
import type { Block, Inline } from "#lib/content/types";
import { joinedRuns } from "#lib/content/marks";
import { inlineText } from "#lib/content/text";
import { widthOf } from "#lib/content/plain-lines";

/** Columns; a Chinese character is two. */
const widest = 64;
const widestNumbered = 84;
const longParagraph = 60;

const chineseNumber = /^(?:第?[一二三四五六七八九十]{1,3}(?:[、．.章节部]|\s)|[（(][一二三四五六七八九十]{1,3}[)）])\s*\S/u;
const firstLevel = /^第?[一二三四五六七八九十]{1,3}(?:[、．.章节部]|\s)/u;
const arabicNumber = /^(?:\d{1,2}[、.．]\s*(?!\d)|[（(]\d{1,2}[)）]|0\d\s|Part \d|Chapter \d)\s*\S/iu;
const ending = /[。；;，,：:、！!？?…]$|[。！？!?…][”"’」』）)]$|[^\d]\.$/u;
const captionLike = /^(?:图[:：/／为\d一二三]|图片|资料图|配图|▲|△|▼|注[:：]|说明[:：]|摄影|来源|新华社|中新社|本报|Photo|Image|Picture|Credit|Caption|Note:)|(?:摄|发)$/iu;
const spoken = /^[“"「『‘].*[”"」』’]$|^(?:——|—|-|–)|^(?:问|答|记者|[QA])\s*[:：]/u;

type Line = { text: string; width: number; bold: boolean; plain: boolean };

/**
 * Paragraphs that are headings become headings of level 2, numbered ones below numbered ones level 3; everything else stays.
 * @param guess false: only lines wholly in bold count, for stories that mark their headings themselves.
 */
export function withHeadings(blocks: readonly Block[], guess: boolean): Block[] {
  const lines = blocks.map(lineOf);
  const found = blocks.map((_, at) => {
    const line = lines[at];
    return line?.plain === true && followedByText(lines, at) && (isBoldHeading(line) || (guess && isShortHeading(lines, at)));
  });
  // Where every other line is short, short lines are verse or speech, not headings.
  const trusted = found.filter(Boolean).length * 5 <= blocks.length * 2;
  const numbered = lines.some((line, at) => found[at] && firstLevel.test(line?.text ?? ""));
  return blocks.map((block, at) => {
    const line = lines[at];
    if (block.type !== "paragraph" || !line || !found[at] || !(trusted || line.bold || isNumbered(line.text))) return block;
    const level = numbered && isNumbered(line.text) && !firstLevel.test(line.text) ? 3 : 2;
    return { type: "heading", attrs: { level }, content: joinedRuns((block.content ?? []).map(withoutBold)) };
  });
}

function lineOf(block: Block): Line {
  const content = block.type === "paragraph" ? (block.content ?? []) : [];
  const text = inlineText(content).trim();
  const bold = text !== "" && content.every((run) => run.type === "text" && (run.text.trim() === "" || run.marks?.some((mark) => mark.type === "bold")));
  return { text, width: widthOf(text), bold, plain: block.type === "paragraph" && text !== "" && !text.includes("\n") };
}

function isNumbered(text: string): boolean {
  return chineseNumber.test(text) || arabicNumber.test(text);
}

/** A heading heads something: text comes after it, if only after a heading below it. */
function followedByText(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  if (!next) return false;
  if (!next.plain) return true;
  const line = lines[at];
  if (next.width >= longParagraph || ending.test(next.text)) return true;
  return line !== undefined && isNumbered(line.text) && isNumbered(next.text) && firstLevel.test(line.text) !== firstLevel.test(next.text);
}

function isBoldHeading(line: Line): boolean {
  return line.bold && line.width <= widestNumbered && !/[。；;，,]$/u.test(line.text) && !captionLike.test(line.text);
}

function isShortHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || captionLike.test(line.text) || spoken.test(line.text) || /^[（(【[].*[)）】\]]$/u.test(line.text)) return false;
  if (isNumbered(line.text)) return line.width <= widestNumbered && !/[。；;，,：:]$/u.test(line.text);
  if (line.width > widest || line.width < 4 || ending.test(line.text) || /[。！？；]/u.test(line.text)) return false;
  const next = lines[at + 1];
  const before = lines[at - 1];
  // A heading stands between paragraphs, not in a row of short lines.
  if (before?.plain && before.width < longParagraph && !ending.test(before.text)) return false;
  return next !== undefined && (next.width >= longParagraph || next.width >= line.width * 2 || !next.plain);
}

function withoutBold(run: Inline): Inline {
  const { marks, ...rest } = run;
  const kept = marks?.filter((mark) => mark.type !== "bold") ?? [];
  return kept.length === 0 ? rest : { ...rest, marks: kept };
}

/** Headings start at level 2 whatever the page used. */
export function raisedHeadings(blocks: readonly Block[]): Block[] {
  const top = blocks.some((block) => block.type === "heading" && block.attrs.level === 2);
  return top ? [...blocks] : blocks.map((block) => (block.type === "heading" ? { ...block, attrs: { level: 2 } } : block));
}
