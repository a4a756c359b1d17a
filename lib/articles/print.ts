/** Writes the immutable publication of an article; the heart of publishing, scheduling and the sample content. */
import { tag } from "#lib/cache/tags";
import type { RenderedContent } from "#lib/content/render";
import type { PrintedPicture } from "#lib/reading/types";
import type { Assembled } from "./assemble.ts";
import { figuresIn } from "./checklist.ts";
import { endPublication, findPersonName, insertPublication } from "./publication-store.ts";
import { slugFor } from "./slug.ts";
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
  const { content, details } = assembled;
  const names = await findBylines(row.id);
  const tags = await findArticleTags(row.id);
  const english = row.language === "en";
  const named = (person: { name: string | null; nameEn: string | null }, other: string) => (english && person.nameEn ? person.nameEn : (person.name ?? other));
  const editor = await findPersonName(details.responsibleEditorId);
  const slug = details.slug || slugFor(content.headline, row.language);
  const firstPublishedAt = row.firstPublishedAt ?? now;
  const personIds = [...new Set(names.map((line) => line.personId).filter((id) => id !== null))];
  await endPublication(row.id);
  const publicationId = await insertPublication(
    {
      articleId: row.id,
      revisionId: revision.id,
      hash: revision.hash,
      language: row.language,
      kind: details.kind,
      slug,
      sectionId: details.sectionId,
      kicker: content.kicker.trim(),
      headline: content.headline.trim(),
      standfirst: content.standfirst.trim(),
      note: content.note.trim(),
      html: rendered.html,
      text: rendered.text,
      outline: rendered.outline,
      characters: rendered.characters,
      minutes: rendered.minutes,
      bylines: names.map((line) => ({ name: named(line, line.guest), slug: line.slug })),
      responsibleEditor: editor ? named(editor, "") : "",
      sources: details.sources.map(({ passages: _, ...source }) => source),
      cover: coverOf(assembled),
      tags: tags.map((line) => ({ name: english && line.nameEn ? line.nameEn : line.name, slug: line.slug })),
      translationOf: row.translationOf,
      publishedBy: by,
      firstPublishedAt,
    },
    tags.map((line) => line.id),
    personIds,
  );
  await updateArticle(row.id, { live: "live", stage: "ready", firstPublishedAt, publishedAt: now, publishedVersion: version, scheduledAt: null, scheduledRevisionId: null });
  return { publicationId, slug, tags: touchedTags(subject, details.sectionId, tags.map((line) => line.id), personIds) };
}

/** Everything that prints this article or a line of it. */
export function touchedTags(subject: ArticleSubject, sectionId: number | null, tagIds: readonly number[], personIds: readonly number[]): string[] {
  const sections = [subject.row.sectionId, sectionId].filter((id) => id !== null);
  return [tag.article(subject.row.id), tag.front, tag.lists, tag.feed, ...sections.map(tag.section), ...tagIds.map(tag.tag), ...personIds.map(tag.person)];
}

/** The chosen cover, else the first picture of the text. */
function coverOf({ content, details, pictures }: Assembled): PrintedPicture | null {
  const figures = figuresIn(content.body.content);
  const first = figures.find((figure) => figure.media !== null);
  const id = details.coverMediaId ?? first?.media ?? null;
  const picture = id === null ? undefined : pictures.get(id);
  if (!picture) return null;
  const inBody = figures.find((figure) => figure.media === id);
  return { ...picture, alt: inBody?.alt || picture.alt, caption: inBody?.caption ?? "", credit: inBody?.credit ?? "", inBody: inBody !== undefined };
}
