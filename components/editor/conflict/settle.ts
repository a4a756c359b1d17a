/** Ends a comparison: what was not chosen is kept as a revision first, then the chosen text is saved on top. */
import type { ArticleDetails } from "#lib/articles/types";
import type { ArticleContent } from "#lib/content/types";
import type { Room } from "../context.ts";
import type { KeptCopy } from "../saving/copies.ts";
import { type DetailField, judge } from "../saving/judge.ts";
import { same } from "../saving/same.ts";
import type { Copy } from "../saving/texts.ts";
import { type Choice, compare, merge, type Row } from "./compare.ts";

export type Comparison = {
  mine: Copy;
  theirs: Copy;
  /** Empty when the texts are not in dispute; `undisputed` then is the text to go on with. */
  rows: Row[];
  undisputed: ArticleContent;
  /** Fields of the details that both sides changed. */
  disputed: DetailField[];
  /** Details with everything undisputed put together. */
  details: ArticleDetails;
  who: string | null;
  at: Date;
  /** Mine is a copy that a closed tab left on this device. */
  recovered: KeptCopy | null;
};

/** What is to be compared now; null when there is nothing any more. */
export function comparisonOf({ room }: Room): Comparison | null {
  const about = room.comparing.get();
  const { conflict } = room.saver.status();
  if (about === "conflict" && conflict) {
    const mine = room.read();
    const { theirs } = conflict;
    const verdict = judge({ ...conflict, mine });
    // The text is never in dispute: everybody writes in the same one.
    return { mine, theirs: { ...theirs, content: mine.content }, rows: [], undisputed: mine.content, disputed: verdict.disputed, details: verdict.details, who: theirs.savedBy, at: new Date(theirs.savedAt), recovered: null };
  }
  if (about === null || about === "conflict") return null;
  const now = room.read();
  const details = about.unsaved.includes("details") && about.version === room.saver.status().version ? about.details : now.details;
  const written = about.unsaved.includes("content");
  return { mine: about, theirs: now, rows: written ? compare(about.content, now.content) : [], undisputed: written ? about.content : now.content, disputed: [], details, who: null, at: new Date(about.at), recovered: about };
}

/** @returns whether it is done; false leaves everything as it was. */
export async function settle(place: Room, comparison: Comparison, which: "mine" | "theirs" | "merged", choices: ReadonlyMap<number, Choice>, fields: ReadonlyMap<string, "mine" | "theirs">): Promise<boolean> {
  const content = chosenContent(comparison, which, choices);
  const details = chosenDetails(comparison, which, fields);
  for (const other of [comparison.theirs.content, comparison.mine.content]) {
    if (!same(other, content) && !(await keep(place, other))) return false;
  }
  const { room } = place;
  if (!comparison.recovered) {
    room.saver.resolve({ content, details });
    return true;
  }
  if (!same(content, comparison.theirs.content)) room.write(content);
  if (!same(details, room.details.get())) {
    room.details.set(details);
    room.saver.edited();
  }
  if (!(await room.saver.saveNow())) return false;
  await room.copies.forget(comparison.recovered.key);
  room.offer.set(null);
  return true;
}

function chosenContent({ mine, theirs, rows, undisputed }: Comparison, which: "mine" | "theirs" | "merged", choices: ReadonlyMap<number, Choice>): ArticleContent {
  if (rows.length === 0) return undisputed;
  if (which === "mine") return mine.content;
  return which === "theirs" ? theirs.content : merge(rows, choices);
}

function chosenDetails({ details, disputed, theirs }: Comparison, which: "mine" | "theirs" | "merged", fields: ReadonlyMap<string, "mine" | "theirs">): ArticleDetails {
  const taken = disputed.filter((field) => which === "theirs" || (which === "merged" && fields.get(field) === "theirs"));
  return { ...details, ...Object.fromEntries(taken.map((field) => [field, theirs.details[field]])) };
}

async function keep({ actions, article }: Room, content: ArticleContent): Promise<boolean> {
  const answer = await actions.keepConflict({ articleId: article.id, content });
  return answer.ok;
}
