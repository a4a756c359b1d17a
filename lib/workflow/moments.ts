/** When each deed of the way to readers can be done, by where the article stands. Pure; the policy says by whom. */
import type { Live, Stage } from "#lib/articles/types";
import type { ReviewDeed } from "./types.ts";

/** `printed`: readers have just this version; `scheduled`: its hour is set. */
export type Place = { stage: Stage; live: Live; printed: boolean; scheduled: boolean };

export const placeOf = (row: { stage: Stage; live: Live; version: number; publishedVersion: number | null; scheduledAt: Date | null }): Place => ({
  stage: row.stage,
  live: row.live,
  printed: row.live === "live" && row.publishedVersion === row.version,
  scheduled: row.scheduledAt !== null,
});

/** The failure that says why not now; null: now. */
export function tooEarlyOrLate(deed: ReviewDeed, place: Place): string | null {
  const under = place.stage === "first" || place.stage === "second" || place.stage === "final";
  // What was ready may have lost a signature by a change of the section's steps.
  const waiting = under || (place.stage === "ready" && !place.printed);
  if (deed === "submit") return place.stage === "draft" ? null : place.stage === "pitch" ? "workflow.notDraft" : "workflow.alreadySubmitted";
  if (deed === "sign") return waiting ? null : "workflow.notSubmitted";
  if (deed === "publishUrgent") return under ? null : "workflow.submitFirst";
  if (deed === "return" || deed === "withdraw") return !waiting ? "workflow.notSubmitted" : place.scheduled ? "workflow.scheduled" : null;
  return place.stage === "ready" && place.printed ? "workflow.notSubmitted" : null;
}
