import { date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";

/** A list of sources that may be reposted from, as somebody imported it. The file is theirs. */
export const sourceLists = pgTable("source_lists", {
  id: id(),
  name: text().notNull(),
  validFrom: date({ mode: "string" }),
  validUntil: date({ mode: "string" }),
  entries: integer().notNull(),
  importedBy: ref().references(() => people.id),
  importedAt: createdAt(),
  removedAt: moment(),
});

export const allowedSources = pgTable("allowed_sources", {
  id: id(),
  listId: ref().notNull().references(() => sourceLists.id, { onDelete: "cascade" }),
  name: text().notNull(),
  /** The name as compared: without spaces, marks and width. */
  key: text().notNull(),
  /** Host of its site without "www."; "": not given. */
  host: text().notNull().default(""),
  /** Column of the file it stood in: 中央新闻网站 for instance. */
  category: text().notNull().default(""),
  validFrom: date({ mode: "string" }),
  validUntil: date({ mode: "string" }),
}, (table) => [index("allowed_sources_list").on(table.listId, table.id), index("allowed_sources_key").on(table.key), index("allowed_sources_host").on(table.host)]);
