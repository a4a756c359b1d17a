import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { articles } from "./articles.ts";
import { ref } from "./columns.ts";

/** The words that tell an article from others, the weightiest first; written when it is published. */
export const keywords = pgTable("keywords", {
  articleId: ref().primaryKey().references(() => articles.id),
  language: text().$type<"zh-CN" | "en">().notNull(),
  words: text().array().notNull(),
}, (table) => [index("keywords_words").using("gin", table.words)]);

/** What a reader of an article may want to read next, the likest first. Whether it is live is asked when it is read. */
export const related = pgTable("related", {
  articleId: ref().notNull().references(() => articles.id),
  relatedId: ref().notNull().references(() => articles.id),
  /** Likeness in thousandths. */
  score: integer().notNull(),
}, (table) => [primaryKey({ columns: [table.articleId, table.relatedId] }), index("related_other").on(table.relatedId)]);
