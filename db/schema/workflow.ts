import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { CommentField } from "#lib/comments/types";
import type { ReviewEventKind, StepKind } from "#lib/workflow/types";
import { articles, revisions } from "./articles.ts";
import { createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";
import type { StoredAnchor } from "./talk.ts";

/**
 * A person's name under one exact text. Append-only by database rights. It holds while the article's signed hash (lib/workflow/signed-hash.ts) and round are the ones signed;
 * nothing is ever set here when they change, so nothing can be set back.
 */
export const signatures = pgTable("signatures", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  revisionId: ref().notNull().references(() => revisions.id),
  /** Of that revision's text and of what was to be printed beside it. */
  hash: text().notNull(),
  /** Counted up at each submission: what was returned is signed anew, also unchanged. */
  round: integer().notNull(),
  step: text().notNull(),
  kind: text().$type<StepKind>().notNull(),
  personId: ref().notNull().references(() => people.id),
  /** As it was then: the sheet must say it in ten years. */
  personName: text().notNull(),
  remark: text().notNull().default(""),
  createdAt: createdAt(),
}, (table) => [
  uniqueIndex("signatures_once").on(table.articleId, table.round, table.step, table.hash, table.personId),
  index("signatures_article").on(table.articleId, table.id),
]);

/** What happened on the way to readers, besides signatures. Append-only by database rights. */
export const reviewEvents = pgTable("review_events", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  kind: text().$type<ReviewEventKind>().notNull(),
  round: integer().notNull(),
  revisionId: ref().references(() => revisions.id),
  hash: text().notNull().default(""),
  step: text().notNull().default(""),
  /** Reason of a return, remark of a submission. */
  text: text().notNull().default(""),
  /** The passage a return speaks of. */
  field: text().$type<CommentField>(),
  anchor: jsonb().$type<StoredAnchor>(),
  quote: text().notNull().default(""),
  dueAt: moment(),
  personId: ref().references(() => people.id),
  personName: text().notNull().default(""),
  toId: ref().references(() => people.id),
  toName: text().notNull().default(""),
  createdAt: createdAt(),
}, (table) => [index("review_events_article").on(table.articleId, table.id)]);

/** An idea for a story, as it lies on the board; the article it became, once somebody took it. */
export const pitches = pgTable("pitches", {
  articleId: ref().primaryKey().references(() => articles.id),
  text: text().notNull().default(""),
  status: text().$type<"open" | "accepted" | "declined">().notNull().default("open"),
  reason: text().notNull().default(""),
  decidedBy: ref().references(() => people.id),
  decidedAt: moment(),
  createdAt: createdAt(),
}, (table) => [index("pitches_status").on(table.status, table.articleId.desc())]);
