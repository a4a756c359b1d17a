/** An insertion as a suggestion: its words are marked, each new end of a paragraph gets its sign. Pure. */
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { areJoinable, linesBetween } from "#lib/content/suggestion-joints";
import { isPilcrow, markOf, type Signed, withoutSuggestions } from "./marks.ts";

/** @returns whether all of it is a suggestion; else what could not be one stands in the text as if it had been written. */
export function suggestInsertion(tr: Transaction, at: number, slice: Slice, signed: Signed): boolean {
  const $at = tr.doc.resolve(at);
  const clean = cleaned(slice);
  if (isOfOneLine(clean) && $at.parent.inlineContent) {
    tr.replace(at, at, new Slice(signedWords(clean.content, signed), 0, 0));
    return everyInline(clean.content, (node) => node.isText);
  }
  const steps = tr.steps.length;
  tr.replace(at, at, clean);
  const end = tr.mapping.slice(steps).map(at, 1);
  // A frame that found its place only beside the line stands behind `at`.
  return steps === tr.steps.length || (end > at && signLines(tr, at, end, signed));
}

/** Structure that cannot be taken away again in pieces is not marked at all: rejecting its words would leave its shell. */
function signLines(tr: Transaction, from: number, to: number, signed: Signed): boolean {
  const lines = linesBetween(tr.doc, from, to);
  const pairs = lines.slice(0, -1).map((line, at) => [line, lines[at + 1] ?? line] as const);
  if (lines.length === 0 || holdsAtoms(tr.doc, from, to) || !pairs.every(([line, next]) => areJoinable(tr.doc, line, next))) return false;
  if (lines[0]?.from !== undefined && (lines[0].from > from || (lines.at(-1)?.to ?? 0) < to)) return false;
  const { schema } = tr.doc.type;
  for (const { from: start, to: end } of lines.toReversed()) {
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    if (end < to) tr.insert(end, schema.node("pilcrow", { kind: "insertion", ...signed }));
    if (first < last) tr.addMark(first, last, schema.mark("insertion", signed));
  }
  return true;
}

function holdsAtoms(doc: Node, from: number, to: number): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isAtom && !node.isText && !isPilcrow(node) && pos >= from && pos + node.nodeSize <= to) found = true;
    return true;
  });
  return found;
}

function isOfOneLine({ content, openStart, openEnd }: Slice): boolean {
  return openStart === 0 && openEnd === 0 && everyInline(content, () => true);
}

function everyInline(content: Fragment, holds: (node: Node) => boolean): boolean {
  return content.content.every((node) => node.isInline && holds(node));
}

function signedWords(content: Fragment, signed: Signed): Fragment {
  return Fragment.fromArray(content.content.map((node) => (node.isText ? node.mark(node.type.schema.mark("insertion", signed).addToSet(node.marks)) : node)));
}

/** What comes in carries nobody else's suggestions, and nothing that is struck out comes to life. */
function cleaned(slice: Slice): Slice {
  return new Slice(cleanedContent(slice.content), slice.openStart, slice.openEnd);
}

function cleanedContent(content: Fragment): Fragment {
  const kept = content.content.filter((node) => !isPilcrow(node) && !markOf(node, "deletion"));
  return Fragment.fromArray(kept.map((node) => (node.isText ? node.mark(withoutSuggestions(node.marks)) : node.copy(cleanedContent(node.content)).mark(node.marks))));
}
