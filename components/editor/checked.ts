/** The checklist of what is on screen now, by the same rules that publishing asks. */
import { blockers, checklist } from "#lib/articles/checklist";
import type { ChecklistCode, ChecklistItem } from "#lib/articles/types";
import { plainText } from "#lib/content/text";
import { factsAsked, type FactsAsked } from "#lib/facts/ledger";
import { reviewLines } from "#lib/workflow/review-lines";
import type { Room } from "./context.ts";
import { factsOf, keptSources } from "./facts/facts.ts";
import { gatesNow } from "./terms/terms.ts";
import { factRuleOf } from "./facts/follow.ts";
import { reviewOf } from "./reviews/reviewing.ts";

export function checkedNow(place: Pick<Room, "room" | "article">): ChecklistItem[] {
  const { room } = place;
  const { steps, unsigned } = reviewOf(place).get();
  const { content, details } = room.read();
  const known = new Set(room.pictures.all().map((picture) => picture.id));
  return [...checklist(content, details, known, plainText(content.body), factsNow(place), gatesNow(room)), ...reviewLines(steps.length === 0 ? null : unsigned)];
}

export function openBlockers(place: Pick<Room, "room" | "article">): ChecklistCode[] {
  return blockers(checkedNow(place));
}

/** Null until everything on screen has been checked. */
function factsNow(place: Pick<Room, "room" | "article">): FactsAsked | null {
  const facts = factsOf(place.room);
  const { ledger, ready } = facts.looked.get();
  return ready ? factsAsked(ledger, { checked: keptSources(facts.loaded.get().sources).length > 0, rule: factRuleOf(place) }) : null;
}
