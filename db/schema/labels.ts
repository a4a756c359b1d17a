import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { GenerationOrigin } from "#lib/labels/types";
import { articles } from "./articles.ts";
import { createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";
import { publications } from "./publications.ts";

/** Words that a machine made, as they were accepted: the mark in a draft can be stripped by a hostile page, this line cannot. */
export const generations = pgTable("generations", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  /** The `id` of the mark in the text. */
  mark: text().notNull(),
  origin: text().$type<GenerationOrigin>().notNull(),
  /** "" where nobody knows. */
  model: text().notNull().default(""),
  text: text().notNull(),
  acceptedBy: ref().references(() => people.id),
  createdAt: createdAt(),
  /** Said by mistake: a person took it back, with a reason. */
  withdrawnAt: moment(),
  withdrawnBy: ref().references(() => people.id),
  withdrawnReason: text().notNull().default(""),
}, (table) => [uniqueIndex("generations_mark").on(table.articleId, table.mark)]);

/** A copy without the explicit label, given on request under an agreement. Append-only by database rights; kept six months or longer. */
export const unlabelledCopies = pgTable("unlabelled_copies", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  publicationId: ref().notNull().references(() => publications.id),
  /** Who asked, and what they undertook in their own words. */
  recipient: text().notNull(),
  purpose: text().notNull(),
  agreement: text().notNull(),
  givenBy: ref().notNull().references(() => people.id),
  createdAt: createdAt(),
}, (table) => [index("unlabelled_copies_newest").on(table.createdAt.desc(), table.id.desc()), index("unlabelled_copies_article").on(table.articleId)]);
