import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { ArticleKind } from "#lib/articles/types";
import type { PrintedLedger } from "#lib/facts/types";
import type { PrintedLabel, PrintedRecord } from "#lib/labels/types";
import type { Heading, PrintedByline, PrintedPicture, PrintedSource, PrintedTag } from "#lib/reading/types";
import { createdAt, id, moment, ref } from "./columns.ts";
import { articles, revisions } from "./articles.ts";
import { sections, series, tags } from "./taxonomy.ts";
import { people } from "./people.ts";

/**
 * What readers see: a complete snapshot rendered once, at publish.
 * Immutable by database rights, but for `ended_at`, set once when it is replaced or taken down.
 */
export const publications = pgTable("publications", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  revisionId: ref().notNull().references(() => revisions.id),
  number: integer().notNull(),
  language: text().$type<"zh-CN" | "en">().notNull(),
  kind: text().$type<ArticleKind>().notNull(),
  slug: text().notNull(),
  sectionId: ref().references(() => sections.id),
  seriesId: ref().references(() => series.id),
  kicker: text().notNull(),
  headline: text().notNull(),
  standfirst: text().notNull(),
  note: text().notNull(),
  html: text().notNull(),
  text: text().notNull(),
  /** Content hash of the revision it was rendered from. */
  hash: text().notNull(),
  outline: jsonb().$type<Heading[]>().notNull(),
  characters: integer().notNull(),
  minutes: integer().notNull(),
  bylines: jsonb().$type<PrintedByline[]>().notNull(),
  responsibleEditor: text().notNull(),
  sources: jsonb().$type<PrintedSource[]>().notNull(),
  /** Counts of claims by state; null where nothing was checked. */
  claims: jsonb().$type<Record<string, number>>(),
  /** What readers may see of the claims. */
  ledger: jsonb().$type<PrintedLedger>(),
  /** The AI label as printed; null when nothing in the text was made by a machine. */
  label: jsonb().$type<PrintedLabel>(),
  /** 这篇文章如何写成, as settings let readers see it. */
  record: jsonb().$type<PrintedRecord>(),
  cover: jsonb().$type<PrintedPicture>(),
  metaDescription: text().notNull().default(""),
  social: jsonb().$type<PrintedPicture>(),
  tags: jsonb().$type<PrintedTag[]>().notNull(),
  translationOf: ref(),
  publishedBy: ref().references(() => people.id),
  firstPublishedAt: moment().notNull(),
  publishedAt: createdAt(),
  endedAt: moment(),
}, (table) => [
  uniqueIndex("publications_number").on(table.articleId, table.number),
  uniqueIndex("publications_one_live").on(table.articleId).where(sql`${table.endedAt} is null`),
  index("publications_newest").on(table.language, table.firstPublishedAt.desc(), table.articleId.desc()).where(sql`${table.endedAt} is null`),
  index("publications_translation").on(table.translationOf).where(sql`${table.endedAt} is null and ${table.translationOf} is not null`),
  index("publications_series").on(table.language, table.seriesId, table.firstPublishedAt.desc(), table.articleId.desc()).where(sql`${table.endedAt} is null and ${table.seriesId} is not null`),
  index("publications_section").on(table.language, table.sectionId, table.firstPublishedAt.desc(), table.articleId.desc()).where(sql`${table.endedAt} is null`),
]);

/** Where a tag or person is printed, for their pages. */
export const publicationTags = pgTable("publication_tags", {
  tagId: ref().notNull().references(() => tags.id, { onDelete: "cascade" }),
  publicationId: ref().notNull().references(() => publications.id),
  firstPublishedAt: moment().notNull(),
}, (table) => [
  primaryKey({ columns: [table.tagId, table.publicationId] }),
  index("publication_tags_publication").on(table.publicationId),
  index("publication_tags_newest").on(table.tagId, table.firstPublishedAt.desc()),
]);

export const publicationPeople = pgTable("publication_people", {
  personId: ref().notNull().references(() => people.id),
  publicationId: ref().notNull().references(() => publications.id),
  firstPublishedAt: moment().notNull(),
}, (table) => [
  primaryKey({ columns: [table.personId, table.publicationId] }),
  index("publication_people_publication").on(table.publicationId),
  index("publication_people_newest").on(table.personId, table.firstPublishedAt.desc()),
]);
