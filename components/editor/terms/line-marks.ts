/** Which words of a line or caption to mark as terms while it is typed in. Pure. */
import type { ArticleHit } from "#lib/terms/hits";
import { type Line, type LineMark, marksIn } from "../facts/line-marks.ts";

/** Those that nobody has let stand, as in the body. */
export function termLineMarks(hits: readonly ArticleHit[], kind: Line, value: string): LineMark[] {
  const open = hits.filter(({ standing }) => standing === null);
  return marksIn(open.map(({ block, from, to, key, term }) => ({ block, from, to, key, look: term.severity })), kind, value);
}

/** One row of marks: where two lie over each other, the one of `first` counts. */
export function together(first: readonly LineMark[], second: readonly LineMark[]): LineMark[] {
  const free = second.filter(({ from, to }) => first.every((other) => to <= other.from || other.to <= from));
  return [...first, ...free].toSorted((one, other) => one.from - other.from);
}
