/** Moving blocks up and down: an entry in its list, a block in its box, else in the text; at the end of one it goes on in the next. */
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";

/** What holds blocks that may change places. Tables have rows of their own, items their first line. */
const holders = new Set(["doc", "blockquote", "infoBox", "bulletList", "orderedList", "taskList", "pullQuote"]);

type Row = { holder: Node; depth: number; first: number; last: number };

/** Null where nothing can move that way. The selection goes along. */
export function moveBlock(state: EditorState, by: 1 | -1): Transaction | null {
  const { $from, $to } = state.selection;
  for (let row = rowAround($from, $to, $from.sharedDepth($to.pos)); row; row = rowAround($from, $to, row.depth - 1)) {
    const neighbour = by < 0 ? row.first - 1 : row.last + 1;
    if (mayChange(row, neighbour)) return changed(state, row, by);
  }
  return null;
}

/** The innermost holder at or above `depth`, and which of its blocks are selected. */
function rowAround($from: ResolvedPos, $to: ResolvedPos, depth: number): Row | null {
  // A selected block is no text: its holder is where both ends stand.
  for (let at = Math.min(depth, $from.depth); at >= 0; at--) {
    const holder = $from.node(at);
    if (!holders.has(holder.type.name) || isWithinTable($from, at)) continue;
    const first = $from.index(at);
    const last = $to.pos > $from.pos && $to.depth === at ? $to.index(at) - 1 : $to.index(at);
    return { holder, depth: at, first, last: Math.max(first, last) };
  }
  return null;
}

function isWithinTable($at: ResolvedPos, depth: number): boolean {
  for (let above = depth; above > 0; above--) if ($at.node(above).type.name === "table") return true;
  return false;
}

/** A title stays first and an attribution last, and neither goes away from its box. */
function mayChange({ holder, first, last }: Row, neighbour: number): boolean {
  const fixed = (at: number) => ["boxTitle", "attribution"].includes(holder.maybeChild(at)?.type.name ?? "boxTitle");
  for (let at = first; at <= last; at++) if (fixed(at)) return false;
  return !fixed(neighbour);
}

function changed(state: EditorState, { holder, depth, first, last }: Row, by: 1 | -1): Transaction | null {
  const { tr, selection } = state;
  const start = depth === 0 ? 0 : selection.$from.start(depth);
  const place = (index: number) => start + sizeOf(holder, 0, index);
  const neighbour = holder.child(by < 0 ? first - 1 : last + 1);
  const [from, to] = [place(first), place(last + 1)];
  if (by < 0) tr.delete(from - neighbour.nodeSize, from).insert(to - neighbour.nodeSize, neighbour);
  else tr.delete(to, to + neighbour.nodeSize).insert(from, neighbour);
  const shift = by * neighbour.nodeSize;
  return tr.setSelection(kept(tr, selection, shift)).scrollIntoView();
}

function kept(tr: Transaction, selection: Selection, shift: number): Selection {
  if (selection instanceof TextSelection) return TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift);
  // Selections of blocks know by themselves how to be written down and read again.
  const json: { anchor?: number; head?: number } = selection.toJSON();
  return Selection.fromJSON(tr.doc, { ...json, ...(json.anchor === undefined ? {} : { anchor: json.anchor + shift }), ...(json.head === undefined ? {} : { head: json.head + shift }) });
}

function sizeOf(holder: Node, from: number, to: number): number {
  let size = 0;
  for (let at = from; at < to; at++) size += holder.child(at).nodeSize;
  return size;
}
