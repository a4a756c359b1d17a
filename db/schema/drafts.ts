import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { articles, revisions } from "./articles.ts";
import { bytes, createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";

/** The document of a draft as it was at the last compaction; an article whose draft was never opened for writing has none. */
export const draftStates = pgTable("draft_states", {
  articleId: ref().primaryKey().references(() => articles.id),
  state: bytes().notNull(),
  /** Number of the document model that wrote it. */
  schema: integer().notNull(),
  compactedAt: moment().notNull().defaultNow(),
  /** Of this document and no other: a page or a device that holds the article of another database must not pour it in here. */
  seed: uuid().notNull().defaultRandom(),
});

/** What was written since, in the order it arrived: a line is here before its writer is told that it is saved. */
export const draftUpdates = pgTable("draft_updates", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  /** The process that appended it and has it in memory already. */
  server: text().notNull(),
  personId: ref().references(() => people.id),
  schema: integer().notNull(),
  body: bytes().notNull(),
  createdAt: createdAt(),
}, (table) => [index("draft_updates_article").on(table.articleId, table.id)]);

/** What people say of a revision afterwards; the revision itself never changes. */
export const revisionMarks = pgTable("revision_marks", {
  revisionId: ref().primaryKey().references(() => revisions.id),
  name: text().notNull().default(""),
  pinned: boolean().notNull().default(false),
  markedBy: ref().references(() => people.id),
  createdAt: createdAt(),
});

/** Who wrote since the revision before. */
export const revisionWriters = pgTable("revision_writers", {
  revisionId: ref().notNull().references(() => revisions.id),
  personId: ref().notNull().references(() => people.id),
}, (table) => [primaryKey({ columns: [table.revisionId, table.personId] })]);
