import { boolean, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { FactRule } from "#lib/facts/types";
import type { Workflow } from "#lib/workflow/types";
import { createdAt, id, ref } from "./columns.ts";
import { people } from "./people.ts";

export const sections = pgTable("sections", {
  id: id(),
  slug: text().notNull(),
  name: text().notNull(),
  nameEn: text().notNull().default(""),
  description: text().notNull().default(""),
  descriptionEn: text().notNull().default(""),
  position: integer().notNull().default(0),
  sample: boolean().notNull().default(false),
  /** Null: as the site does by default. */
  workflow: jsonb().$type<Workflow>(),
  factRule: text().$type<FactRule>().notNull().default("standard"),
  createdAt: createdAt(),
}, (table) => [uniqueIndex("sections_slug").on(table.slug)]);

/** The sections an editor answers for. */
export const sectionEditors = pgTable("section_editors", {
  sectionId: ref().notNull().references(() => sections.id, { onDelete: "cascade" }),
  personId: ref().notNull().references(() => people.id),
}, (table) => [primaryKey({ columns: [table.sectionId, table.personId] })]);

/** 专题: stories that belong together, in the order in which readers first saw them. An article is in one series at most. */
export const series = pgTable("series", {
  id: id(),
  slug: text().notNull(),
  name: text().notNull(),
  nameEn: text().notNull().default(""),
  description: text().notNull().default(""),
  descriptionEn: text().notNull().default(""),
  coverMediaId: ref(),
  createdAt: createdAt(),
}, (table) => [uniqueIndex("series_slug").on(table.slug)]);

export const tags = pgTable("tags", {
  id: id(),
  slug: text().notNull(),
  name: text().notNull(),
  nameEn: text().notNull().default(""),
  createdAt: createdAt(),
}, (table) => [uniqueIndex("tags_slug").on(table.slug), uniqueIndex("tags_name").on(table.name)]);
