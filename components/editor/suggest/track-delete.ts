/** A deletion as a suggestion: words stay and are marked, one's own suggested ones really go. Pure. */
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { areJoinable, type Line, lineAfter, linesBetween } from "#lib/content/suggestion-joints";
import { joinWithNext } from "#lib/content/suggestion-resolve";
import { isOwnInsertion, isPilcrow, markOf, type Signed } from "./marks.ts";

type Op = { at: number; act: (tr: Transaction) => void };
/** `done`: something was suggested or taken back. `left`: something that cannot be suggested stays where it is. */
export type Deleted = { done: boolean; left: boolean };

/** Steps from the end of the range to its beginning, so that places in front of them hold. */
export function suggestDeletion(tr: Transaction, from: number, to: number, signed: Signed): Deleted {
  const ops: Op[] = [];
  const seen = { known: false, left: false };
  for (const line of linesBetween(tr.doc, from, to)) {
    wordsOf(line, from, to, signed, ops, seen);
    const sign = isPilcrow(line.node.lastChild) ? 1 : 0;
    if ((from <= line.to && to > line.to) || (sign > 0 && from < line.to && to === line.to)) endOf(tr, line, from < line.from, signed, ops, seen);
  }
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (node.isBlock && (node.isAtom || node.type.spec.isolating) && pos >= from && pos + node.nodeSize <= to) seen.left = true;
    return node.isBlock;
  });
  for (const { act } of ops.sort((one, other) => other.at - one.at)) act(tr);
  return { done: ops.length > 0 || seen.known, left: seen.left };
}

function wordsOf(line: Line, from: number, to: number, signed: Signed, ops: Op[], seen: { known: boolean; left: boolean }): void {
  line.node.forEach((node, offset) => {
    const [start, end] = [Math.max(from, line.from + offset), Math.min(to, line.from + offset + node.nodeSize)];
    if (start >= end || isPilcrow(node)) return;
    if (!node.isText) seen.left = true;
    else if (isOwnInsertion(node, signed.author)) ops.push({ at: start, act: (tr) => tr.delete(start, end) });
    else if (markOf(node, "deletion")) seen.known = true;
    else ops.push({ at: start, act: (tr) => tr.addMark(start, end, tr.doc.type.schema.mark("deletion", signed)) });
  });
}

/** The end of a line within the range: suggested as gone, or really gone where it was only suggested. `whole`: all of the line is in the range. */
function endOf({ doc }: Transaction, line: Line, whole: boolean, signed: Signed, ops: Op[], seen: { known: boolean; left: boolean }): void {
  const { lastChild: last } = line.node;
  const next = lineAfter(doc, line);
  if (isPilcrow(last) && last?.attrs.kind === "deletion") seen.known = true;
  else if (isPilcrow(last)) ops.push({ at: line.to - 1, act: (tr) => joinWithNext(tr.delete(line.to - 1, line.to), line.to - 1) });
  else if ((whole && mayGo(doc, line)) || (next && areJoinable(doc, line, next))) ops.push({ at: line.to, act: (tr) => tr.insert(line.to, tr.doc.type.schema.node("pilcrow", { kind: "deletion", ...signed })) });
}

/** Code and titles have no sign for their ends; the line of a cell or a box does not go without it. */
function mayGo(doc: Node, { node, from }: Line): boolean {
  const { pilcrow } = node.type.schema.nodes;
  const $from = doc.resolve(from);
  return pilcrow !== undefined && node.type.contentMatch.matchType(pilcrow) !== null && !$from.node($from.depth - 1).type.spec.isolating;
}
