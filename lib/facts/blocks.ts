/** The texts of an article that hold claims, and where in the document each of their letters stands. Pure; the editor and the server read alike. */
import type { Node } from "@tiptap/pm/model";
import type { Stretch } from "./types.ts";

/** Each a field of its own above or below the body. */
export type LineKind = "kicker" | "headline" | "standfirst" | "note";
const attributes = ["caption", "alt", "credit", "title", "description"] as const;
/** Words in an attribute of that name, of the figure or card at `pos`. */
export type AttributeKind = (typeof attributes)[number];
/** A field of the details. */
export type DetailKind = "metaDescription";
/** `text`: a text block of the body; `footnote`: in the block before it. Claims are looked for in headline, standfirst, text, captions and footnotes. */
export type BlockKind = LineKind | AttributeKind | DetailKind | "text" | "footnote";

export const isAttribute = (kind: BlockKind): kind is AttributeKind => attributes.some((each) => each === kind);
export const isDetail = (kind: BlockKind): kind is DetailKind => kind === "metaDescription";
export const isLine = (kind: BlockKind): kind is LineKind => kind !== "text" && kind !== "footnote" && !isAttribute(kind) && !isDetail(kind);

/** Letters `at` … of the text stand at `pos` … of the document, relative to the block. */
type Piece = { at: number; pos: number; length: number };

/** What is read of one text block, wherever it stands. `generated`: words that a machine made. */
type Read = { text: string; pieces: readonly Piece[]; generated: readonly Stretch[]; footnotes: readonly { offset: number; read: Read }[] };

/** `pos`: where the block begins in the document (0 for lines). `textblock`: the number of the text block of the body, from 0; -1 for what is none. */
export type FactBlock = { kind: BlockKind; text: string; pos: number; textblock: number; pieces: readonly Piece[]; generated: readonly Stretch[] };

/** Nodes never change: what was read of one holds for as long as it is there. */
export type BlockCache = WeakMap<Node, Read>;

/** Stands for what is no text: it parts the words around it. */
const noText = "\ufffc";
/** Code and formulas make no claims, and what another site says of itself is not ours. */
const silent: ReadonlySet<string> = new Set(["codeBlock", "formulaBlock"]);

/** Words of the lines that a machine made: they carry no marks. */
export type MadeLines = { headline?: readonly Stretch[]; standfirst?: readonly Stretch[] };

/** In the order of the page. Words that are struck out are not there; suggested ones are. */
export function factBlocks(lines: { headline: string; standfirst: string }, body: Node, cache: BlockCache = new WeakMap(), made: MadeLines = {}): FactBlock[] {
  const blocks: FactBlock[] = [lineBlock("headline", lines.headline, made.headline), lineBlock("standfirst", lines.standfirst, made.standfirst)];
  let textblock = -1;
  body.descendants((node, pos) => {
    if (node.type.name === "figure") blocks.push({ ...lineBlock("caption", String(node.attrs.caption ?? "")), pos });
    if (!node.isTextblock) return true;
    textblock += 1;
    if (!silent.has(node.type.name)) put(blocks, readOf(node, cache), pos + 1, textblock);
    return false;
  });
  return blocks.filter(({ text }) => text.trim() !== "");
}

export function lineBlock(kind: LineKind | AttributeKind | DetailKind, text: string, generated: readonly Stretch[] = []): FactBlock {
  return { kind, text, pos: 0, textblock: -1, pieces: [{ at: 0, pos: 0, length: text.length }], generated };
}

function put(blocks: FactBlock[], { footnotes, ...read }: Read, pos: number, textblock: number): void {
  blocks.push({ kind: "text", ...read, pos, textblock });
  for (const { offset, read: { footnotes: _, ...note } } of footnotes) blocks.push({ kind: "footnote", ...note, pos: pos + offset, textblock: -1 });
}

function readOf(node: Node, cache: BlockCache): Read {
  const known = cache.get(node);
  if (known) return known;
  const read = readNow(node);
  cache.set(node, read);
  return read;
}

function readNow(block: Node): Read {
  const [pieces, generated, footnotes]: [Piece[], Stretch[], { offset: number; read: Read }[]] = [[], [], []];
  let text = "";
  block.forEach((node, offset) => {
    const struck = node.marks.some(({ type }) => type.name === "deletion");
    if (struck || node.type.name === "pilcrow") return;
    if (node.type.name === "footnote") {
      footnotes.push({ offset: offset + 1, read: readNow(node) });
      return;
    }
    const words = node.text ?? (node.type.name === "hardBreak" ? "\n" : noText);
    if (node.marks.some(({ type }) => type.name === "generated")) join(generated, text.length, words.length);
    pieces.push({ at: text.length, pos: offset, length: words.length });
    text += words;
  });
  return { text, pieces, generated, footnotes };
}

function join(stretches: Stretch[], from: number, length: number): void {
  const last = stretches.at(-1);
  if (last?.to === from) last.to += length;
  else stretches.push({ from, to: from + length });
}

/** Where letters of a block stand in the document: one range, or several where struck-out words lie between. For lines and captions: places in their text. */
export function rangesOf({ pos, pieces }: FactBlock, { from, to }: Stretch): Stretch[] {
  const ranges: Stretch[] = [];
  for (const piece of pieces) {
    const [start, end] = [Math.max(from, piece.at), Math.min(to, piece.at + piece.length)];
    if (start >= end) continue;
    const found = { from: pos + piece.pos + start - piece.at, to: pos + piece.pos + end - piece.at };
    const last = ranges.at(-1);
    if (last?.to === found.from) last.to = found.to;
    else ranges.push(found);
  }
  return ranges;
}

/** Whether a machine made some of these words. */
export function isGenerated({ generated }: FactBlock, { from, to }: Stretch): boolean {
  return generated.some((stretch) => stretch.from < to && from < stretch.to);
}
