/** Accepting and rejecting, as steps of a change. Pure; the editor takes back what is done here like anything typed. */
import type { Mark, Node } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";
import { areJoinable, type Line, lineAfter } from "./suggestion-joints.ts";

export type Verdict = "accept" | "reject";
/** null: left open. */
export type Judge = (id: string) => Verdict | null;

/** Words first, ends of paragraphs after them: a paragraph may only then turn out to be empty. */
export function resolveSuggestions(tr: Transform, judge: Judge): void {
  resolveWords(tr, judge);
  resolveEnds(tr, judge);
}

function resolveWords(tr: Transform, judge: Judge): void {
  const found: { from: number; to: number; gone: boolean; decided: Mark[] }[] = [];
  tr.doc.descendants((node, pos) => {
    if (!node.isInline || node.type.name === "pilcrow") return true;
    const decided = node.marks.filter((mark) => isSuggestion(mark) && judge(idOf(mark.attrs)) !== null);
    const gone = decided.some((mark) => isGone(mark.type.name, judge(idOf(mark.attrs))));
    if (decided.length > 0) found.push({ from: pos, to: pos + node.nodeSize, gone, decided });
    // What stands in a footnote goes with it.
    return !gone;
  });
  for (const { from, to, gone, decided } of found.reverse()) {
    if (gone) tr.delete(from, to);
    else for (const mark of decided) tr.removeMark(from, to, mark);
  }
}

function resolveEnds(tr: Transform, judge: Judge): void {
  const found: { pos: number; gone: boolean }[] = [];
  tr.doc.descendants((node, pos) => {
    const verdict = node.type.name === "pilcrow" ? judge(idOf(node.attrs)) : null;
    if (verdict !== null) found.push({ pos, gone: isGone(String(node.attrs.kind), verdict) });
    return true;
  });
  for (const { pos, gone } of found.reverse()) {
    tr.delete(pos, pos + 1);
    if (gone) joinWithNext(tr, pos);
  }
}

/** The line around `pos` and the next become one; one without words simply goes, so that the next stays what it is. */
export function joinWithNext(tr: Transform, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  const line: Line = { node: $pos.parent, from: $pos.start(), to: $pos.end() };
  const next = lineAfter(tr.doc, line);
  if (line.node.content.size === 0 && dropLine(tr, line)) return;
  if (next && areJoinable(tr.doc, line, next)) tr.delete(line.to, next.from);
}

/** Takes an empty line away, and the entry of a list that held nothing else. */
function dropLine(tr: Transform, { from }: Line): boolean {
  const $from = tr.doc.resolve(from);
  for (let depth = $from.depth; depth > 0; depth--) {
    const holder = $from.node(depth - 1);
    const index = $from.index(depth - 1);
    if (holder.canReplace(index, index + 1)) {
      tr.delete($from.before(depth), $from.after(depth));
      return true;
    }
    if (holder.childCount > 1 || holder.type.spec.isolating) return false;
  }
  return false;
}

export function isSuggestion(mark: Mark): boolean {
  return mark.type.name === "insertion" || mark.type.name === "deletion";
}

export function isGone(kind: string, verdict: Verdict | null): boolean {
  return kind === (verdict === "accept" ? "deletion" : "insertion");
}

function idOf(attrs: Node["attrs"]): string {
  return String(attrs.id);
}
