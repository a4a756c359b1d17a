/** Whether readers would see a difference between two printings. Pure. */
import type { PrintedState } from "./types.ts";

/**
 * The text, who answers for it, what it rests on, when it appeared, its picture. Not where it stands (section, series, tags, address) nor what
 * search results say: moving a story corrects nothing. A colleague who is called otherwise today is the same colleague.
 */
export function changedForReaders(before: PrintedState, after: PrintedState): boolean {
  return seen(before) !== seen(after);
}

function seen({ hash, kind, bylines, responsibleEditor, sources, cover, firstPublishedAt }: PrintedState): string {
  return JSON.stringify([hash, kind, bylines.map(({ name, slug }) => slug ?? [name]), responsibleEditor, sources.map((source) => [source.name, source.url, source.originalAuthor, source.originalHeadline, source.relation]), cover?.id ?? null, firstPublishedAt.getTime()]);
}
