/** Sections and series as choices of a form. */
import { asc, desc } from "drizzle-orm";
import { db } from "#db/client";
import { sections, series } from "#db/schema/taxonomy";

export async function findSectionOptions() {
  return db().select({ id: sections.id, slug: sections.slug, name: sections.name, nameEn: sections.nameEn, factRule: sections.factRule }).from(sections).orderBy(asc(sections.position), asc(sections.id));
}

/** The newest come first: they are the ones being written for. */
export async function findSeriesOptions(limit = 500) {
  return db().select({ id: series.id, slug: series.slug, name: series.name, nameEn: series.nameEn }).from(series).orderBy(desc(series.id)).limit(limit);
}
