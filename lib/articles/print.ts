/** Writes the immutable publication of an article; the heart of publishing, scheduling and the sample content. */
import { tag } from "#lib/cache/tags";
import type { RenderedContent } from "#lib/content/render";
import type { Assembled } from "./assemble.ts";
import { publicationRow } from "./publication-row.ts";
import { endPublication, findPersonName, insertPublication } from "./publication-store.ts";
import { type ArticleSubject, findArticleTags, findBylines, updateArticle } from "./store.ts";

export type Printed = { publicationId: number; slug: string; tags: string[] };

/**
 * Replaces what readers see of an article by this state of it. Call inside a command that holds the article.
 * @param given.now the database's clock; the time printed is the article's own when it has one.
 * @param given.version the draft's version when the draft is what is printed; null for an older revision.
 */
export async function print(given: { subject: ArticleSubject; assembled: Assembled; rendered: RenderedContent; revision: { id: number; hash: string }; by: number | null; now: Date; version: number | null }): Promise<Printed> {
  const { subject, assembled, rendered, revision, by, now, version } = given;
  const { row } = subject;
  const { details } = assembled;
  const names = await findBylines(row.id);
  const tags = await findArticleTags(row.id);
  const responsibleEditor = await findPersonName(details.responsibleEditorId);
  const firstPublishedAt = row.firstPublishedAt ?? now;
  const tagIds = tags.map((line) => line.id);
  const personIds = [...new Set(names.map((line) => line.personId).filter((id) => id !== null))];
  const publication = publicationRow({ article: row, assembled, rendered, revision, names, tags, responsibleEditor, by, firstPublishedAt });
  await endPublication(row.id);
  const publicationId = await insertPublication(publication, tagIds, personIds);
  await updateArticle(row.id, { live: "live", stage: "ready", firstPublishedAt, publishedAt: now, publishedVersion: version, scheduledAt: null, scheduledRevisionId: null });
  return { publicationId, slug: publication.slug, tags: touchedTags(subject, details.sectionId, tagIds, personIds) };
}

/** Everything that prints this article or a line of it. */
export function touchedTags(subject: ArticleSubject, sectionId: number | null, tagIds: readonly number[], personIds: readonly number[]): string[] {
  const sections = [subject.row.sectionId, sectionId].filter((id) => id !== null);
  const original = subject.row.translationOf === null ? [] : [tag.article(subject.row.translationOf)];
  return [tag.article(subject.row.id), ...original, tag.front, tag.lists, tag.feed, ...sections.map(tag.section), ...tagIds.map(tag.tag), ...personIds.map(tag.person)];
}
