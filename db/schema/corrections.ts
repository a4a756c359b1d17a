import { index, pgTable, text } from "drizzle-orm/pg-core";
import { articles } from "./articles.ts";
import { createdAt, id, ref } from "./columns.ts";
import { people } from "./people.ts";

/** `correction`: something was wrong; `update`: something was added. Both are public and dated. */
export type CorrectionKind = "correction" | "update";

export const corrections = pgTable("corrections", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  kind: text().$type<CorrectionKind>().notNull(),
  text: text().notNull(),
  createdBy: ref().references(() => people.id),
  createdAt: createdAt(),
}, (table) => [index("corrections_article").on(table.articleId, table.createdAt), index("corrections_newest").on(table.createdAt.desc(), table.id.desc())]);

/** Why an article was taken back for good. */
export const retractions = pgTable("retractions", {
  articleId: ref().primaryKey().references(() => articles.id),
  reason: text().notNull(),
  createdBy: ref().references(() => people.id),
  createdAt: createdAt(),
});
