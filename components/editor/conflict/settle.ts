/** Details in two versions, and what becomes of them. */
import type { ArticleDetails } from "#lib/articles/types";
import type { Room } from "../context.ts";
import type { KeptCopy } from "../saving/copies.ts";
import { type DetailField, differing, judge } from "../saving/judge.ts";
import { filledUp } from "../saving/recovery.ts";
import type { Workroom } from "../workroom.ts";

export type Comparison = {
  mine: ArticleDetails;
  theirs: ArticleDetails;
  /** Fields of which a person has to choose one side. */
  disputed: DetailField[];
  /** Details with everything undisputed put together. */
  details: ArticleDetails;
  who: string | null;
  at: Date;
  /** Mine is a copy that a closed tab left on this device. */
  recovered: KeptCopy | null;
};

/** What is to be compared now; null when there is nothing any more. */
export function comparisonOf({ room }: { room: Pick<Workroom, "comparing" | "saver" | "details"> }): Comparison | null {
  const about = room.comparing.get();
  const { conflict } = room.saver.status();
  const now = room.details.get();
  if (about === "conflict" && conflict) {
    const { theirs } = conflict;
    const verdict = judge({ ...conflict, mine: now, theirs: theirs.details });
    return { mine: now, theirs: theirs.details, disputed: verdict.disputed, details: verdict.details, who: theirs.savedBy, at: new Date(theirs.savedAt), recovered: null };
  }
  if (about === null || about === "conflict") return null;
  const mine = filledUp(about.details, now);
  return { mine, theirs: now, disputed: differing(mine, now), details: mine, who: null, at: new Date(about.at), recovered: about };
}

/** @returns whether it is done; false leaves everything as it was. */
export async function settle({ room }: Room, comparison: Comparison, which: "mine" | "theirs" | "merged", fields: ReadonlyMap<string, "mine" | "theirs">): Promise<boolean> {
  const details = chosen(comparison, which, fields);
  if (!comparison.recovered) {
    room.saver.resolve(details);
    return true;
  }
  if (differing(details, room.details.get()).length > 0) {
    room.details.set(details);
    room.saver.edited();
  }
  if (!(await room.saver.saveNow())) return false;
  await room.copies.forget(comparison.recovered.key);
  room.offer.set(null);
  return true;
}

function chosen({ details, disputed, theirs }: Comparison, which: "mine" | "theirs" | "merged", fields: ReadonlyMap<string, "mine" | "theirs">): ArticleDetails {
  const taken = disputed.filter((field) => which === "theirs" || (which === "merged" && fields.get(field) === "theirs"));
  return { ...details, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
}
