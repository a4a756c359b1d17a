/** Puts the pieces of a PDF's pages together again: pieces to lines, lines to paragraphs. Pure. */
import { blankBetween } from "#lib/content/plain-lines";

/** In points, from the lower left corner of the page. `ends`: the line ends behind it. */
export type PdfItem = { text: string; x: number; y: number; width: number; height: number; ends: boolean };
type Line = { text: string; from: number; to: number; y: number; height: number; page: number };

/** What a page may repeat at its head and foot. */
const edge = 2;

export function pdfParagraphs(pages: readonly (readonly PdfItem[])[]): string[] {
  const lines = withoutRepeated(pages.map((items, page) => linesOf(items, page)));
  const paragraphs: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    if (before && last !== undefined && goesOn(before, line, rightOf(lines, at - 1))) paragraphs[paragraphs.length - 1] = joined(last, line.text);
    else paragraphs.push(line.text);
  }
  return paragraphs;
}

function linesOf(items: readonly PdfItem[], page: number): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const item of items) {
    if (open && item.text !== "" && Math.abs(item.y - open.y) > Math.max(item.height, open.height, 4) * 0.6) open = push(lines, open);
    if (item.text !== "") open = open ? added(open, item) : { text: item.text, from: item.x, to: item.x + item.width, y: item.y, height: item.height, page };
    if (item.ends) open = push(lines, open);
  }
  push(lines, open);
  return lines;
}

function push(lines: Line[], line: Line | null): null {
  const text = line?.text.replace(/\s+/g, " ").trim() ?? "";
  if (line && text !== "") lines.push({ ...line, text });
  return null;
}

function added(line: Line, { text, x, width, height }: PdfItem): Line {
  const apart = x - line.to > Math.max(line.height, height) * 0.3 && blankBetween(line.text, text) === " " && !/\s$/.test(line.text) && !/^\s/.test(text);
  return { ...line, text: `${line.text}${apart ? " " : ""}${text}`, from: Math.min(line.from, x), to: Math.max(line.to, x + width), height: Math.max(line.height, height) };
}

/** Page numbers, and lines that stand at the head or foot of one page after another. */
function withoutRepeated(pages: readonly Line[][]): Line[] {
  const places = (lines: readonly Line[]) => [...lines.slice(0, edge), ...lines.slice(-edge)];
  const seen = new Map<string, number>();
  for (const lines of pages) for (const text of new Set(places(lines).map(shapeOf))) seen.set(text, (seen.get(text) ?? 0) + 1);
  const often = Math.max(3, pages.length * 0.3);
  return pages.flatMap((lines) => {
    const outer = new Set(places(lines));
    return lines.filter((line) => !outer.has(line) || (!isPageNumber(line.text) && (seen.get(shapeOf(line)) ?? 0) < often));
  });
}

/** Pages are numbered: a line that differs only by a number at its end or beginning is the same line. */
const shapeOf = ({ text }: Line) => text.replace(/^(?:第?\s*\d+\s*页?\s+)|\s+(?:第?\s*\d+\s*页?)$/g, "");
const isPageNumber = (text: string) => /^(?:第?\s*\d{1,4}\s*页?|[-—–]\s*\d{1,4}\s*[-—–]|\d{1,4}\s*\/\s*\d{1,4}|page \d{1,4})$/i.test(text);

/** How far lines reach in this column. */
function rightOf(lines: readonly Line[], at: number): number {
  const line = lines[at];
  if (!line) return 0;
  const near = lines.slice(Math.max(0, at - 8), at + 9).filter((other) => Math.abs(other.from - line.from) < Math.max(line.height * 3, 30));
  return Math.max(...near.map(({ to }) => to));
}

function goesOn(before: Line, line: Line, right: number): boolean {
  const size = Math.max(before.height, 4);
  if (Math.abs(before.height - line.height) > size * 0.2) return false;
  // The line ended because the column did, not because the paragraph did.
  if (right - before.to > size * 2.2) return false;
  if (line.page !== before.page || line.y > before.y) return !/[。！？.!?:：”"]$/.test(before.text);
  if (before.y - line.y > size * 2.3) return false;
  return line.from - before.from < size * 0.8;
}

function joined(before: string, after: string): string {
  if (/[a-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
  return before + blankBetween(before, after) + after;
}
