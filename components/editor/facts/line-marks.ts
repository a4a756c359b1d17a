/** Which words of a line or caption to mark while it is typed in. Pure. */
import type { FactBlock } from "#lib/facts/blocks";
import type { LedgerClaim } from "#lib/facts/ledger";

export type Line = "headline" | "standfirst" | "caption";
/** `look`: a class of the style sheet. */
export type LineMark = { from: number; to: number; look: string; key: string };
type Marked = LineMark & { block: FactBlock };

/**
 * Claims that somebody has to answer for: a field has no room for more.
 * @param value what stands in the field; the ledger follows a moment later, and what is typed between two marks moves the second.
 */
export function lineMarks(claims: readonly LedgerClaim[], kind: Line, value: string): LineMark[] {
  const open = claims.filter(({ kind: of, state }) => of !== "wording" && (state === "contradicted" || state === "unsupported"));
  return marksIn(open.map(({ block, from, to, key, state }) => ({ block, from, to, key, look: state === "contradicted" ? "bad" : "open" })), kind, value);
}

/** In the order of the text; of those that lie over each other the one that comes first. */
export function marksIn(marked: readonly Marked[], kind: Line, value: string): LineMark[] {
  const marks: LineMark[] = [];
  for (const { block, from, to, look, key } of marked) {
    // Which of several captions was typed in is not known here.
    if (block.kind !== kind || (kind === "caption" && block.text !== value)) continue;
    const place = movedTo(block.text, value, from, to);
    if (place === null || place.from < (marks.at(-1)?.to ?? 0) || marks.some((mark) => mark.key === key)) continue;
    marks.push({ ...place, look, key });
  }
  return marks;
}

/** Where words are now that stood before or behind the one place that was changed; null where they were changed themselves. */
function movedTo(before: string, now: string, from: number, to: number): { from: number; to: number } | null {
  const most = Math.min(before.length, now.length);
  let same = 0;
  while (same < most && before[same] === now[same]) same++;
  let behind = 0;
  while (behind < most - same && before[before.length - 1 - behind] === now[now.length - 1 - behind]) behind++;
  if (to <= same) return { from, to };
  const by = now.length - before.length;
  return from >= before.length - behind ? { from: from + by, to: to + by } : null;
}
