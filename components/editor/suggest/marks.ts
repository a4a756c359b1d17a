/** What one person's suggestion carries, and whose the suggestions around a place are. Pure. */
import type { Mark, Node, ResolvedPos } from "@tiptap/pm/model";
import { isSuggestion } from "#lib/content/suggestion-resolve";

export type Signed = { id: string; author: number; name: string; at: string };
/** Who suggests; `sign`: a new suggestion of theirs, made now. */
export type Suggester = { author: number; sign: () => Signed };

export function withoutSuggestions(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => !isSuggestion(mark));
}

export function markOf(node: Node | null | undefined, kind: "insertion" | "deletion"): Mark | undefined {
  return node?.marks.find((mark) => mark.type.name === kind);
}

export const isPilcrow = (node: Node | null | undefined): boolean => node?.type.name === "pilcrow";

/** Own words that are only suggested: they may simply go again. */
export function isOwnInsertion(node: Node | null | undefined, author: number): boolean {
  return isPilcrow(node) ? node?.attrs.kind === "insertion" && node.attrs.author === author : markOf(node, "insertion")?.attrs.author === author;
}

/** The suggestion that all of these words are part of. */
export function insertionOver(doc: Node, from: number, to: number): Mark | null {
  const mark = markOf(doc.nodeAt(from), "insertion");
  let all = mark !== undefined;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !mark?.isInSet(node.marks)) all = false;
    return !node.isInline;
  });
  return all ? (mark ?? null) : null;
}

/** Goes on with one's own suggestion where the place touches it, also over the end of a paragraph; else null. */
export function ownAround($from: ResolvedPos, $to: ResolvedPos, author: number): Signed | null {
  const above = $from.parentOffset === 0 && $from.depth > 0 ? lastBefore($from) : null;
  for (const node of [$from.nodeBefore, $to.nodeAfter, above]) {
    if (node && isPilcrow(node) && node.attrs.author === author) return signedOf(node.attrs);
    const mark = node?.marks.find((each) => isSuggestion(each) && each.attrs.author === author);
    if (mark) return signedOf(mark.attrs);
  }
  return null;
}

/** The sign at the end of the line above. */
function lastBefore($from: ResolvedPos): Node | null {
  const before = $from.doc.resolve($from.before($from.depth));
  let node = before.nodeBefore;
  if (!node && before.depth > 0) node = before.doc.resolve(before.before(before.depth)).nodeBefore;
  while (node && !node.isTextblock && node.lastChild) node = node.lastChild;
  const last = node?.isTextblock ? node.lastChild : null;
  return isPilcrow(last) && last?.attrs.kind === "insertion" ? last : null;
}

function signedOf({ id, author, name, at }: Node["attrs"]): Signed {
  return { id: String(id), author: Number(author), name: String(name), at: String(at) };
}
