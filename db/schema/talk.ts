import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, bigint } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { CommentField } from "#lib/comments/types";
import type { NoticeKind } from "#lib/notices/types";
import { articles } from "./articles.ts";
import { createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";

/** Where a remark hangs: places in the draft's document that move with the text (Yjs relative positions, base64). */
export type StoredAnchor = { start: string; end: string; /** Some words before and behind it: they tell one "三成" from another. */ before?: string; after?: string };

/** A conversation about a passage. Kept beside the document: a remark changes neither the text nor its hash. */
export const commentThreads = pgTable("comment_threads", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  /** The text the passage stands in. */
  field: text().$type<CommentField>().notNull(),
  anchor: jsonb().$type<StoredAnchor>().notNull(),
  /** The words as they were, to find the passage again and to read what is spoken of when it is gone. */
  quote: text().notNull(),
  createdBy: ref().notNull().references(() => people.id),
  createdAt: createdAt(),
  resolvedAt: moment(),
  resolvedBy: ref().references(() => people.id),
}, (table) => [index("comment_threads_article").on(table.articleId, table.id)]);

export const comments = pgTable("comments", {
  id: id(),
  threadId: ref().notNull().references(() => commentThreads.id),
  authorId: ref().notNull().references(() => people.id),
  text: text().notNull(),
  mentions: jsonb().$type<number[]>().notNull().default([]),
  createdAt: createdAt(),
  editedAt: moment(),
  removedAt: moment(),
}, (table) => [index("comments_thread").on(table.threadId, table.id)]);

/** What a person should look at; read once, kept. */
export const notices = pgTable("notices", {
  id: id(),
  personId: ref().notNull().references(() => people.id),
  kind: text().$type<NoticeKind>().notNull(),
  articleId: ref().references(() => articles.id),
  commentId: ref().references(() => comments.id),
  /** What its sentence needs besides. */
  detail: jsonb().$type<Record<string, string | number>>().notNull().default({}),
  /** Its mail was written; null: it still has to be, or nobody wants one. */
  mailedAt: moment(),
  fromId: ref().references(() => people.id),
  createdAt: createdAt(),
  readAt: moment(),
}, (table) => [
  index("notices_person").on(table.personId, table.id.desc()),
  index("notices_comment").on(table.commentId),
  index("notices_unread").on(table.personId).where(sql`${table.readAt} is null`),
]);

/** A door for somebody without an account to one draft; the address holds the token, the table only its hash. */
export const previewLinks = pgTable("preview_links", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  tokenHash: text().notNull(),
  /** For whom, in the words of whoever made it. */
  label: text().notNull().default(""),
  createdBy: ref().notNull().references(() => people.id),
  createdAt: createdAt(),
  expiresAt: moment().notNull(),
  revokedAt: moment(),
  revokedBy: ref().references(() => people.id),
  openedAt: moment(),
  opened: integer().notNull().default(0),
}, (table) => [uniqueIndex("preview_links_token").on(table.tokenHash), index("preview_links_article").on(table.articleId, table.id)]);

/** Which person wrote under which number in a draft's document: compaction forgets the lines that told it. */
export const draftClients = pgTable("draft_clients", {
  articleId: ref().notNull().references(() => articles.id),
  client: bigint({ mode: "number" }).notNull(),
  personId: ref().notNull().references(() => people.id),
}, (table) => [primaryKey({ columns: [table.articleId, table.client] })]);
