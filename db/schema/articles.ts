import { bigint, index, integer, jsonb, pgTable, primaryKey, real, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { ArticleKind, Live, RevisionReason, Stage } from "#lib/articles/types";
import type { ArticleContent, Doc } from "#lib/content/types";
import { createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";
import { sections, series, tags } from "./taxonomy.ts";

/** The thing worked on. Its text lives here and in `drafts`; readers see `publications` only. */
export const articles = pgTable("articles", {
  id: id(),
  language: text().$type<"zh-CN" | "en">().notNull(),
  kind: text().$type<ArticleKind>().notNull().default("original"),
  kicker: text().notNull().default(""),
  headline: text().notNull().default(""),
  /** The headline without capitals, to be searched: folding it at each question takes as long as the search itself. */
  headlineFolded: text().notNull().generatedAlwaysAs(sql`lower("headline")`),
  standfirst: text().notNull().default(""),
  note: text().notNull().default(""),
  /** Empty: made from the headline when published. */
  slug: text().notNull().default(""),
  sectionId: ref().references(() => sections.id),
  seriesId: ref().references(() => series.id),
  responsibleEditorId: ref().references(() => people.id),
  createdBy: ref().references(() => people.id),
  stage: text().$type<Stage>().notNull().default("draft"),
  live: text().$type<Live>().notNull().default("never"),
  /** Counts every saved change of the draft or its details; a write names the version it was based on. */
  version: integer().notNull().default(1),
  scheduledAt: moment(),
  /** What the schedule publishes: the revision an editor saw, not whatever is written later. */
  scheduledRevisionId: ref(),
  /** Not published before, whoever asks. */
  embargoAt: moment(),
  /** When readers lose it again; null: never. */
  unpublishAt: moment(),
  /** Who has it in hand: whose turn it is to write, review or proof. */
  assigneeId: ref().references(() => people.id),
  dueAt: moment(),
  /** Counts submissions; a signature names the one it belongs to. */
  round: integer().notNull().default(0),
  submittedBy: ref().references(() => people.id),
  submittedAt: moment(),
  /** Published before its reviews: taken down then, unless they came. */
  reviewBy: moment(),
  /** The licence or permission under which it is reposted. */
  permission: text().notNull().default(""),
  /** Printed time of origin, as an import or a person says it; null: when readers first saw it. */
  firstPublishedAt: moment(),
  publishedAt: moment(),
  /** The version that readers see; another `version` means unpublished changes. */
  publishedVersion: integer(),
  characters: integer().notNull().default(0),
  /** How much of the draft a machine made, 0 to 1. */
  machineShare: real().notNull().default(0),
  coverMediaId: ref(),
  /** What search results and shared links say; empty: the standfirst. */
  metaDescription: text().notNull().default(""),
  /** The picture of shared links; null: drawn from the headline. */
  socialMediaId: ref(),
  translationOf: ref(),
  /** Hash of the sample text as it was delivered; null for everything people made. */
  sampleHash: text(),
  removedAt: moment(),
  createdAt: createdAt(),
  updatedAt: createdAt(),
}, (table) => [
  // With what a word is sought in: a word that is rare is then asked of the index alone, a third of what the rows take (decision 52).
  index("articles_updated").on(table.updatedAt.desc(), table.id.desc(), table.stage, table.headlineFolded).where(sql`${table.removedAt} is null`),
  index("articles_section").on(table.sectionId, table.updatedAt.desc(), table.id.desc()).where(sql`${table.removedAt} is null`),
  index("articles_author").on(table.createdBy, table.updatedAt.desc()),
  index("articles_series").on(table.seriesId).where(sql`${table.seriesId} is not null`),
  index("articles_review").on(table.dueAt, table.id).where(sql`${table.removedAt} is null and ${table.stage} in ('first', 'second', 'final', 'ready')`),
  index("articles_assignee").on(table.assigneeId, table.dueAt).where(sql`${table.assigneeId} is not null and ${table.removedAt} is null`),
  index("articles_stage").on(table.stage, table.updatedAt.desc(), table.id.desc()).where(sql`${table.removedAt} is null`),
  index("articles_live").on(table.live, table.updatedAt.desc(), table.id.desc()).where(sql`${table.removedAt} is null`),
  index("articles_embargo").on(table.embargoAt).where(sql`${table.embargoAt} is not null`),
  index("articles_unpublish").on(table.unpublishAt).where(sql`${table.unpublishAt} is not null`),
  index("articles_review_by").on(table.reviewBy).where(sql`${table.reviewBy} is not null`),
  index("articles_due").on(table.scheduledAt).where(sql`${table.scheduledAt} is not null`),
]);

export const drafts = pgTable("drafts", {
  articleId: ref().primaryKey().references(() => articles.id),
  body: jsonb().$type<Doc>().notNull(),
  savedBy: ref().references(() => people.id),
  savedAt: createdAt(),
  /** The last of `draft_updates` that this text and the lines in `articles` contain. */
  settledTo: bigint({ mode: "number" }).notNull().default(0),
});

/** The people printed above the story, in order; a name without an account is a guest. */
export const bylines = pgTable("bylines", {
  articleId: ref().notNull().references(() => articles.id),
  position: integer().notNull(),
  personId: ref().references(() => people.id),
  name: text().notNull(),
}, (table) => [primaryKey({ columns: [table.articleId, table.position] }), index("bylines_person").on(table.personId)]);

export const articleTags = pgTable("article_tags", {
  articleId: ref().notNull().references(() => articles.id),
  tagId: ref().notNull().references(() => tags.id, { onDelete: "cascade" }),
}, (table) => [primaryKey({ columns: [table.articleId, table.tagId] }), index("article_tags_tag").on(table.tagId)]);

/** Saved, immutable states of a draft. Append-only by database rights. */
export const revisions = pgTable("revisions", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  number: integer().notNull(),
  content: jsonb().$type<ArticleContent>().notNull(),
  hash: text().notNull(),
  reason: text().$type<RevisionReason>().notNull(),
  createdBy: ref().references(() => people.id),
  createdAt: createdAt(),
}, (table) => [uniqueIndex("revisions_number").on(table.articleId, table.number)]);

