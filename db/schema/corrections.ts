import { index, pgTable, text } from "drizzle-orm/pg-core";
import { articles } from "./articles.ts";
import { createdAt, id, ref } from "./columns.ts";
import { people } from "./people.ts";
import { publications } from "./publications.ts";

/** `correction`: something was wrong; `update`: something was added; both are public and dated at the article. `typo`: a slip that changed no meaning, told on the record. */
export type CorrectionKind = "correction" | "update" | "typo";

export const corrections = pgTable("corrections", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  kind: text().$type<CorrectionKind>().notNull(),
  text: text().notNull(),
  /** The publication it replaced; null for lines from before this was kept. */
  replacedId: ref().references(() => publications.id),
  /** Content hashes before and after. */
  hashBefore: text().notNull().default(""),
  hashAfter: text().notNull().default(""),
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
