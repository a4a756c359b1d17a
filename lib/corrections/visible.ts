/** Whether readers would see a difference between two printings. Pure. */
import type { PrintedState } from "./types.ts";

/**
 * The text, who answers for it, what it rests on, when it appeared, its picture with the words for it, what a machine did. Not where it stands
 * (section, series, tags, address) nor what search results say: moving a story corrects nothing. A colleague who is called otherwise today is the
 * same colleague, and a label in other words of the house says the same of this text.
 */
export function changedForReaders(before: PrintedState, after: PrintedState): boolean {
  return seen(before) !== seen(after);
}

function seen({ hash, kind, bylines, responsibleEditor, sources, cover, label, firstPublishedAt }: PrintedState): string {
  return JSON.stringify([hash, kind, bylines.map(({ name, slug }) => slug ?? [name]), responsibleEditor, sources.map((source) => [source.name, source.url, source.originalAuthor, source.originalHeadline, source.relation]), cover && [cover.id, cover.alt], toldOf(label), firstPublishedAt.getTime()]);
}

/** The share as it is printed: it moves a little with every word of a person's, and readers see whole percent. */
export function percentTold({ share }: { share: number }): number {
  if (share >= 1) return 100;
  return share < 0.01 ? 0 : Math.min(99, Math.round(share * 100));
}

function toldOf(label: PrintedState["label"]) {
  return label && [percentTold(label), label.checked === true, (label.models ?? []).toSorted()];
}
