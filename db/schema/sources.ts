import { sql } from "drizzle-orm";
import { date, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { SourceKind, SourceProblem } from "#lib/sources/types";
import { articles } from "./articles.ts";
import { createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";

/** Where something first appeared, or what a claim rests on. */
export const sources = pgTable("sources", {
  id: id(),
  name: text().notNull(),
  url: text().notNull().default(""),
  originalAuthor: text().notNull().default(""),
  originalHeadline: text().notNull().default(""),
  text: text().notNull().default(""),
  passages: jsonb().$type<string[]>().notNull().default([]),
  hash: text().notNull().default(""),
  fetchedAt: moment(),
  kind: text().$type<SourceKind>().notNull().default("line"),
  /** Another article of ours. */
  aboutArticleId: ref().references(() => articles.id),
  /** Under which terms its words may be used, as its owner says. */
  licence: text().notNull().default(""),
  /** What a colleague has to know of it: who was there, how it was come by. Never printed. */
  note: text().notNull().default(""),
  fileName: text().notNull().default(""),
  mime: text().notNull().default(""),
  /** The day it speaks from, which is not the day somebody fetched it: "昨日" in it means the day before. */
  speaksFrom: date(),
  bytes: integer().notNull().default(0),
  /** The last time it was compared with what is kept, and what was in the way then. */
  comparedAt: moment(),
  problem: text().$type<SourceProblem>().notNull().default(""),
  /** When it was found to say something else than what the articles were checked against; a person who has looked at it sets it back. */
  changedAt: moment(),
  createdBy: ref().references(() => people.id),
  createdAt: createdAt(),
}, (table) => [index("sources_newest").on(table.createdAt.desc(), table.id.desc()), index("sources_url").on(table.url).where(sql`${table.url} <> ''`)]);

/** What a source said at a moment. The first is what articles were checked against; `sources` holds the one in force. Append-only by database rights. */
export const sourceSnapshots = pgTable("source_snapshots", {
  id: id(),
  sourceId: ref().notNull().references(() => sources.id),
  originalHeadline: text().notNull().default(""),
  passages: jsonb().$type<string[]>().notNull(),
  hash: text().notNull(),
  takenBy: ref().references(() => people.id),
  takenAt: createdAt(),
}, (table) => [index("source_snapshots_source").on(table.sourceId, table.id)]);

export type SourceRelation = "origin" | "basis";

export const articleSources = pgTable("article_sources", {
  articleId: ref().notNull().references(() => articles.id),
  sourceId: ref().notNull().references(() => sources.id),
  position: integer().notNull(),
  /** `origin`: the story itself first appeared there; `basis`: a claim rests on it. */
  relation: text().$type<SourceRelation>().notNull().default("basis"),
}, (table) => [primaryKey({ columns: [table.articleId, table.position] }), index("article_sources_source").on(table.sourceId)]);
