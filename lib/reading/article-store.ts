/** The statements behind one article's page. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { type Given, prepared } from "#db/prepared";
import { articles } from "#db/schema/articles";
import { retractions } from "#db/schema/corrections";
import { publications, publicationTags } from "#db/schema/publications";
import { redirects } from "#db/schema/site";
import { sections, tags } from "#db/schema/taxonomy";
import { cardColumns } from "./store.ts";

const articleColumns = {
  ...cardColumns,
  kind: publications.kind,
  note: publications.note,
  metaDescription: publications.metaDescription,
  social: publications.social,
  html: publications.html,
  text: publications.text,
  outline: publications.outline,
  characters: publications.characters,
  responsibleEditor: publications.responsibleEditor,
  sources: publications.sources,
  ledger: publications.ledger,
  publishedAt: publications.publishedAt,
  number: publications.number,
  translationOf: publications.translationOf,
  seriesId: publications.seriesId,
  record: publications.record,
};

/** What readers see of an article just now. */
export function livePublication(articleId: Given<number>) {
  return db().select(articleColumns).from(publications).leftJoin(sections, eq(sections.id, publications.sectionId)).where(and(eq(publications.articleId, articleId), isNull(publications.endedAt))).limit(1);
}

/** One printing, whether readers still have it or not. */
export async function findPrinting(publicationId: number) {
  const [row] = await db().select(articleColumns).from(publications).leftJoin(sections, eq(sections.id, publications.sectionId)).where(eq(publications.id, publicationId));
  return row ?? null;
}

export const askPublication = prepared(["id"], ({ id }) => livePublication(id));

/** The tags of a publication as they are called today: one that was removed would lead nowhere, one that was merged leads on. */
export function tagsOf(publicationId: Given<number>) {
  return db()
    .select({ id: tags.id, name: tags.name, nameEn: tags.nameEn, slug: tags.slug })
    .from(publicationTags)
    .innerJoin(tags, eq(tags.id, publicationTags.tagId))
    .where(eq(publicationTags.publicationId, publicationId))
    .orderBy(asc(tags.id));
}

export const askTags = prepared(["publication"], ({ publication }) => tagsOf(publication));

/** The last thing readers saw of a retracted article; null for any other. */
export async function findRetracted(articleId: number) {
  const [row] = await db()
    .select({ headline: publications.headline, label: publications.label, on: publications.endedAt, retractedOn: retractions.createdAt, reason: retractions.reason })
    .from(articles)
    .leftJoin(retractions, eq(retractions.articleId, articles.id))
    .leftJoin(publications, eq(publications.articleId, articles.id))
    .where(and(eq(articles.id, articleId), eq(articles.live, "retracted")))
    .orderBy(sql`${publications.number} desc nulls last`)
    .limit(1);
  return row ?? null;
}

/** Where an address that is gone leads now. */
export async function findRedirect(fromPath: string): Promise<string | null> {
  const [row] = await db().select({ toPath: redirects.toPath }).from(redirects).where(eq(redirects.fromPath, fromPath));
  return row?.toPath ?? null;
}
