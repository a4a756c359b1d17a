/** What the checklist says of reviews. Pure; the editor asks it too. */
import type { ChecklistItem } from "#lib/articles/types";

/** @param unsigned steps with somebody missing; null: the section has no steps. */
export function reviewLines(unsigned: number | null): ChecklistItem[] {
  return unsigned === null ? [] : [{ code: "unsignedReviews", level: unsigned > 0 ? "block" : "ok", count: unsigned }];
}
