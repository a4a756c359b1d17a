/** What a clipboard holds, as blocks of the document model: the rules for every program that people copy from. */
import { picturesByFigure } from "./html.ts";
import type { FoundPicture } from "./flow.ts";
import { joinedRuns, textRun } from "./marks.ts";
import { blankBetween, continuations, paragraphsIn, widthOf } from "./plain-lines.ts";
import { tableOfText } from "./plain-table.ts";
import { inlineText } from "./text.ts";
import type { Block, Inline, ListItem } from "./types.ts";

/** `pictures`: what stands behind the figures, all of them without media. */
export type Foreign = { blocks: Block[]; pictures: ReadonlyMap<Block, FoundPicture> };

/** A line this wide is no verse and no address: it is a paragraph. */
const prose = 80;
const dot = /^\s*[•·●○■□◆◇▪▫‣◦⁃➢✓]\s*(?=\S)/u;

/** HTML as programs and pages put it on the clipboard. `base`: where it comes from, for its addresses. */
export function readForeign(html: string, base: string | null = null): Foreign {
  const { blocks, pictures } = picturesByFigure(html, base);
  return { blocks: blocks.flatMap(mended), pictures };
}

/** Plain text: a table where it comes from a spreadsheet, else paragraphs, with wrapped lines joined and indents gone. */
export function readPlain(text: string): Foreign {
  const table = tableOfText(text);
  return { blocks: table ? [table] : listed(paragraphsIn(text)), pictures: new Map() };
}

function listed(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (dot.test(lines[end] ?? "")) end++;
    // One dot alone may be anything.
    const list = end - at > 1;
    if (list) blocks.push({ type: "bulletList", content: lines.slice(at, end).map((line): ListItem => ({ type: "listItem", content: [paragraph(line.replace(dot, ""))] })) });
    else blocks.push(paragraph(lines[at] ?? ""));
    at = list ? end : at + 1;
  }
  return blocks;
}

function paragraph(text: string): Block {
  return { type: "paragraph", content: [textRun(text)] };
}

/** A paragraph that was broken into lines by hand: joined where they are only wraps, parted where each is a paragraph. */
function mended(block: Block): Block[] {
  if (block.type === "blockquote") return [{ ...block, content: block.content.flatMap(mended) }];
  if (block.type !== "paragraph" || !block.content?.some((run) => run.type === "hardBreak")) return [block];
  const lines = partsOf(block.content);
  const words = lines.map(inlineText);
  const goesOn = continuations(words);
  if (goesOn.some(Boolean)) return rejoined(lines, goesOn).map((content) => ({ type: "paragraph", content }));
  return words.some((line) => widthOf(line) > prose) ? lines.filter((line) => line.length > 0).map((content) => ({ type: "paragraph", content })) : [block];
}

function partsOf(content: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const run of content) {
    if (run.type === "hardBreak") parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts;
}

function rejoined(lines: readonly Inline[][], goesOn: readonly boolean[]): Inline[][] {
  const paragraphs: Inline[][] = [];
  for (const [at, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    if (last && goesOn[at]) last.push(textRun(blankBetween(inlineText(lines[at - 1]), inlineText(line))), ...line);
    else paragraphs.push([...line]);
  }
  return paragraphs.filter((each) => each.length > 0).map((each) => joinedRuns(each));
}
