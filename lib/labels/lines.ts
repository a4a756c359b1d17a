/** A body line by line, each with what in it a machine made. Pure. */
import { suggestionNames } from "#lib/content/suggestion-specs";
import type { Block, Doc, Inline } from "#lib/content/types";

/** A piece of a line. `id`: of the generation it is marked with, null for a person's words. `from`, `to`: as ProseMirror counts positions; `fixed`: words and positions do not go by step (a formula). */
export type Piece = { text: string; id: string | null; from: number; to: number; fixed: boolean; /** What stands under a picture. */ caption?: true };
/** Words that are read in one go: a paragraph, a cell's paragraph, a caption, a footnote. */
export type Line = readonly Piece[];

/**
 * Every line with words, footnotes where they are cited. What is only suggested is left out, and words that a suggestion strikes out are in it:
 * so readers have the text until somebody has decided.
 */
export function linesOf(doc: Doc): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const block of doc.content) at = readBlock(block, at, lines);
  return lines;
}

export const wordsOf = (line: Line): string => line.map(({ text }) => text).join("");

/** @returns the position behind the block. */
function readBlock(block: Block, at: number, lines: Line[]): number {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "attribution":
    case "boxTitle":
    case "codeBlock":
      return readLine(block.content ?? [], at + 1, null, lines) + 1;
    case "figure":
      return plainLine(block.attrs.caption, at, lines, { caption: true });
    case "linkCard":
    case "embed":
      return plainLine(block.attrs.title, at, lines);
    case "formulaBlock":
      return plainLine(block.attrs.latex, at, lines);
    case "horizontalRule":
      return at + 1;
    default: {
      let inner = at + 1;
      for (const child of block.content ?? []) inner = readBlock(child, inner, lines);
      return inner + 1;
    }
  }
}

/** Words in an attribute: nothing can mark them. */
function plainLine(text: string, at: number, lines: Line[], is: Pick<Piece, "caption"> = {}): number {
  if (text !== "") lines.push([{ text, id: null, from: at, to: at + 1, fixed: true, ...is }]);
  return at + 1;
}

/** @param around the generation that a footnote stands in with all its words. */
function readLine(content: readonly Inline[], start: number, around: string | null, lines: Line[]): number {
  const line: Piece[] = [];
  const notes: Line[] = [];
  let at = start;
  for (const run of content) {
    const from = at;
    const id = generationOf(run) ?? around;
    if (run.type === "footnote") {
      const inside: Line[] = [];
      at = readLine(run.content ?? [], from + 1, id, inside) + 1;
      if (!isOnlySuggested(run)) notes.push(...inside);
      continue;
    }
    at += run.type === "text" ? run.text.length : 1;
    const text = run.type === "text" ? run.text : run.type === "hardBreak" ? "\n" : run.type === "formula" ? run.attrs.latex : "";
    if (text !== "" && !isOnlySuggested(run)) line.push({ text, id, from, to: at, fixed: run.type !== "text" });
  }
  if (line.length > 0) lines.push(line);
  lines.push(...notes);
  return at;
}

function generationOf({ marks = [] }: Inline): string | null {
  return marks.find((mark) => mark.type === "generated")?.attrs.id ?? null;
}

// Signs of suggested ends of paragraphs have no marks, and no words either.
function isOnlySuggested({ marks = [] }: Inline): boolean {
  return marks.some(({ type }) => type !== "generated" && suggestionNames.has(type) && String(type) === "insertion");
}
