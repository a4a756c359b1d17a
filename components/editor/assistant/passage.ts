/** The words a model was given, found again in a text that others go on writing in. Pure. */
import type { Node } from "@tiptap/pm/model";
import { type FlatText, lettersIn, type Range, rangeOf } from "../comments/flat-text.ts";
import { holdLetters, type Letters, placeNow } from "../comments/letters.ts";
import { wordsAlone } from "../comments/passage.ts";
import { markOf } from "../suggest/marks.ts";

/** `start` and `end`: places in the shared document, "" where this page did not see it selected; `letters`: all of them, struck-out ones too. */
export type Held = { start: string; end: string; letters: string };
/** `changed`: other words stand in its place; `more`: not words alone, so that words in its place would take away what is none. */
export type Found = ({ is: "same" | "changed" | "more" } & Range) | { is: "gone" };

/** Letters that are taken for the passage wherever they stand, when they stand there once. */
const enough = 4;

/** Null where no letters are selected. Blanks at the ends belong to no word. */
export function holdPassage(selected: Range, letters: Letters, flat: FlatText): { held: Held; range: Range } | null {
  const inside = lettersIn(flat, selected);
  const words = flat.letters.slice(inside.from, inside.to);
  const from = inside.from + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  if (from >= to) return null;
  const range = rangeOf(flat, { from, to });
  const places = holdLetters(letters, range.from, range.to);
  return places && { held: { ...places, letters: wordsAlone(words.trim()) }, range };
}

/** Of an answer that was asked for elsewhere or before the page was loaded: its words are all that is known. */
export const heldByWords = (selection: string): Held => ({ start: "", end: "", letters: wordsAlone(selection) });

/** Blocks that were moved or split are, for the document, written anew: then the words themselves are looked for. */
export function findAgain(held: Held, letters: Letters, flat: FlatText, doc: Node): Found {
  const [start, end] = [placeNow(letters, held.start), placeNow(letters, held.end)];
  const inside = start !== null && end !== null && start < end ? lettersIn(flat, { from: start, to: end }) : null;
  const left = inside ? flat.letters.slice(inside.from, inside.to) : "";
  if (inside && wordsAlone(left) === held.letters) return whole(doc, rangeOf(flat, inside));
  const once = standsOnce(held.letters, flat);
  if (once && (!inside || left === "" || (once.from <= inside.from && once.to >= inside.to))) return whole(doc, rangeOf(flat, once));
  return inside && left !== "" ? { is: "changed", ...rangeOf(flat, inside) } : { is: "gone" };
}

function standsOnce(words: string, { letters }: FlatText): Range | null {
  const at = words.length < enough ? -1 : letters.indexOf(words);
  return at < 0 || letters.indexOf(words, at + 1) >= 0 ? null : { from: at, to: at + words.length };
}

function whole(doc: Node, range: Range): Found {
  let more = false;
  doc.nodesBetween(range.from, range.to, (node) => {
    if (node.type.name === "table" || node.type.spec.code === true || (node.isLeaf && !node.isText && !empty.has(node.type.name)) || (node.isInline && !node.isLeaf)) more = true;
    return !more;
  });
  return { is: more ? "more" : "same", ...range };
}

/** They hold nothing that anybody would miss. */
const empty: ReadonlySet<string> = new Set(["hardBreak", "pilcrow"]);

/** The words of a range as they stand on screen, a line each; struck-out ones, formulas and footnotes left out. */
export function standingWords(doc: Node, { from, to }: Range): string {
  const lines: string[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) lines.push("");
    const words = node.isText && !markOf(node, "deletion") ? (node.text ?? "").slice(Math.max(0, from - pos), Math.max(0, to - pos)) : node.type.name === "hardBreak" ? "\n" : "";
    if (words !== "") lines[Math.max(0, lines.length - 1)] = (lines.at(-1) ?? "") + words;
    return !node.isInline;
  });
  return lines.filter((line) => line.trim() !== "").join("\n");
}
