import { index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
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
  createdBy: ref().references(() => people.id),
  createdAt: createdAt(),
});

export type SourceRelation = "origin" | "basis";

export const articleSources = pgTable("article_sources", {
  articleId: ref().notNull().references(() => articles.id),
  sourceId: ref().notNull().references(() => sources.id),
  position: integer().notNull(),
  /** `origin`: the story itself first appeared there; `basis`: a claim rests on it. */
  relation: text().$type<SourceRelation>().notNull().default("basis"),
}, (table) => [primaryKey({ columns: [table.articleId, table.position] }), index("article_sources_source").on(table.sourceId)]);
