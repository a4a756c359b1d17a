/** Which words of a line or caption to mark while it is typed in. Pure. */
import type { LedgerClaim } from "#lib/facts/ledger";

export type LineMark = { from: number; to: number; look: "bad" | "open"; key: string };

/**
 * Only what somebody has to answer for: a field has no room for more.
 * @param value what stands in the field; the ledger follows a moment later, and what is typed between two marks moves the second.
 */
export function lineMarks(claims: readonly LedgerClaim[], kind: "headline" | "standfirst" | "caption", value: string): LineMark[] {
  const marks: LineMark[] = [];
  for (const { block, from, to, state, kind: of, key } of claims) {
    if (block.kind !== kind || of === "wording" || (state !== "contradicted" && state !== "unsupported")) continue;
    // Which of several captions was typed in is not known here.
    if (kind === "caption" && block.text !== value) continue;
    const place = movedTo(block.text, value, from, to);
    if (place === null || place.from < (marks.at(-1)?.to ?? 0) || marks.some((mark) => mark.key === key)) continue;
    marks.push({ ...place, look: state === "contradicted" ? "bad" : "open", key });
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
