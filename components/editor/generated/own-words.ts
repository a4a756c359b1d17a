/** What a person types into a machine's words is the person's. Pure: changes in, changes out. */
import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";

/** Says of a change that its words keep the marks they have: another writing of the same words, or a machine's words coming in. */
export const keepsGenerated = "generatedKept";

export const isGenerated = (mark: Mark): boolean => mark.type.name === "generated";

export function generatedOn(node: Node | null | undefined): Mark | undefined {
  return node?.marks.find(isGenerated);
}

/** Words that were moved or pasted are whose they were. */
export function bringsMarks(tr: Transaction): boolean {
  const event: unknown = tr.getMeta("uiEvent");
  return event === "paste" || event === "drop" || tr.getMeta(keepsGenerated) === true;
}

/** Words typed, replaced or put in by a command have no machine's mark, whatever stands around them. Whole blocks are words that move. */
export function asOwn(step: ReplaceStep): ReplaceStep {
  const { slice, from, to } = step;
  const typed = slice.openStart === 0 && slice.openEnd === 0 && slice.size > 0 && slice.content.content.every((node) => node.isInline);
  return typed && slice.content.content.some((node) => generatedOn(node)) ? new ReplaceStep(from, to, new Slice(bare(slice.content), 0, 0)) : step;
}

/** All of a slice without the marks: what came as plain text is nobody's but who pasted it. */
export function withoutGenerated(slice: Slice): Slice {
  return new Slice(bare(slice.content), slice.openStart, slice.openEnd);
}

function bare(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.map((node) => (node.isText ? node : node.copy(bare(node.content))).mark(node.marks.filter((mark) => !isGenerated(mark)))));
}

/** The mark that all of these words carry. */
export function generatedOver(doc: Node, from: number, to: number): Mark | null {
  const mark = generatedOn(doc.resolve(from).nodeAfter);
  let all = mark !== undefined;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && generatedOn(node)?.attrs.id !== mark?.attrs.id) all = false;
    return !node.isInline;
  });
  return all ? (mark ?? null) : null;
}
