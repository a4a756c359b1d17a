import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, ref } from "./columns.ts";
import { people } from "./people.ts";

/** A picture, stored once per content. The uploaded bytes are never served: only renditions are. */
export const media = pgTable("media", {
  id: id(),
  hash: text().notNull(),
  name: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  bytes: integer().notNull(),
  /** Dominant hue class 0-15, shown while the picture loads. */
  color: integer().notNull().default(0),
  alt: text().notNull().default(""),
  caption: text().notNull().default(""),
  credit: text().notNull().default(""),
  /** The point that stays in sight when a picture is cut to another shape, in percent from the left and the top; null: the middle. */
  focusX: integer(),
  focusY: integer(),
  /** The whole picture this one was cut from. */
  croppedFrom: ref(),
  sample: boolean().notNull().default(false),
  createdBy: ref().references(() => people.id),
  createdAt: createdAt(),
}, (table) => [uniqueIndex("media_hash").on(table.hash), index("media_newest").on(table.createdAt.desc())]);

export type RenditionFormat = "avif" | "webp" | "jpeg";

export const renditions = pgTable("renditions", {
  mediaId: ref().notNull().references(() => media.id, { onDelete: "cascade" }),
  format: text().$type<RenditionFormat>().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  bytes: integer().notNull(),
  path: text().notNull(),
}, (table) => [primaryKey({ columns: [table.mediaId, table.format, table.width] })]);
