/** Marks on runs of text, in the order of the schema: generated, link, bold, italic, code. */
import type { Inline, Mark, Text } from "./types.ts";

const order: readonly Mark["type"][] = ["generated", "link", "bold", "italic", "code"];

/** The marks of a run inside another marked run; a mark of the same kind is replaced. */
export function withMark(marks: readonly Mark[], added: Mark): Mark[] {
  return [...marks.filter((mark) => mark.type !== added.type), added].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
}

/** A run of text; without marks it has no `marks` at all, as ProseMirror writes it. */
export function textRun(text: string, marks: readonly Mark[] = []): Text {
  return marks.length === 0 ? { type: "text", text } : { type: "text", text, marks: [...marks] };
}

/** Neighbouring runs of one kind become one, as ProseMirror keeps them; empty ones go. */
export function joinedRuns<Run extends Inline>(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (run.type === "text" && run.text === "") continue;
    if (last?.type === "text" && run.type === "text" && sameMarks(last.marks, run.marks)) kept[kept.length - 1] = { ...last, text: last.text + run.text };
    else kept.push(run);
  }
  return kept;
}

function sameMarks(one: readonly Mark[] = [], other: readonly Mark[] = []): boolean {
  return one.length === other.length && one.every((mark, at) => isSame(mark, other[at]));
}

function isSame(one: Mark, other: Mark | undefined): boolean {
  if (one.type !== other?.type) return false;
  if (one.type === "generated") return other.type === "generated" && one.attrs.id === other.attrs.id;
  return one.type !== "link" || (other.type === "link" && one.attrs.href === other.attrs.href);
}
