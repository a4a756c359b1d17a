import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { Severity, Term } from "#lib/terms/types";
import { articles } from "./articles.ts";
import { createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";
import { publications } from "./publications.ts";

/** A list of terms; what it said at each time stands in its versions. */
export const termLists = pgTable("term_lists", {
  id: id(),
  name: text().notNull(),
  /** Delivered with the software, and renewed by it as long as nobody has changed it. */
  builtIn: boolean().notNull().default(false),
  active: boolean().notNull().default(true),
  createdBy: ref().references(() => people.id),
  createdAt: createdAt(),
}, (table) => [uniqueIndex("term_lists_name").on(table.name)]);

/** Append-only by database rights: a hit of last year must be readable against the list of last year. */
export const termListVersions = pgTable("term_list_versions", {
  listId: ref().notNull().references(() => termLists.id),
  version: integer().notNull(),
  terms: jsonb().$type<Term[]>().notNull(),
  /** Where it comes from, and what was changed. */
  note: text().notNull().default(""),
  createdBy: ref().references(() => people.id),
  createdAt: createdAt(),
}, (table) => [primaryKey({ columns: [table.listId, table.version] })]);

/** Somebody lets a term stand in an article, with a reason. */
export const termOverrides = pgTable("term_overrides", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  term: text().notNull(),
  /** The sentence it stands in; in another one it is asked for again. */
  sentence: text().notNull(),
  severity: text().$type<Severity>().notNull(),
  reason: text().notNull(),
  personId: ref().notNull().references(() => people.id),
  createdAt: createdAt(),
  withdrawnAt: moment(),
  withdrawnBy: ref().references(() => people.id),
}, (table) => [index("term_overrides_article").on(table.articleId, table.id).where(sql`${table.withdrawnAt} is null`)]);

/** One look at everything readers have, against the lists as they were at its beginning. */
export const termScans = pgTable("term_scans", {
  id: id(),
  /** List → version. */
  lists: jsonb().$type<Record<string, number>>().notNull(),
  /** The last publication looked at; the next batch begins behind it. */
  position: ref().notNull().default(0),
  looked: integer().notNull().default(0),
  total: integer().notNull().default(0),
  startedBy: ref().references(() => people.id),
  startedAt: createdAt(),
  endedAt: moment(),
});

export const termHits = pgTable("term_hits", {
  scanId: ref().notNull().references(() => termScans.id, { onDelete: "cascade" }),
  publicationId: ref().notNull().references(() => publications.id),
  articleId: ref().notNull().references(() => articles.id),
  severity: text().$type<Severity>().notNull(),
  /** Term → how often. */
  hits: jsonb().$type<Record<string, number>>().notNull(),
}, (table) => [primaryKey({ columns: [table.scanId, table.publicationId] }), index("term_hits_article").on(table.articleId)]);
