/** Sections as choices of a form. */
import { asc } from "drizzle-orm";
import { db } from "#db/client";
import { sections } from "#db/schema/taxonomy";

export async function findSectionOptions() {
  return db().select({ id: sections.id, slug: sections.slug, name: sections.name, nameEn: sections.nameEn }).from(sections).orderBy(asc(sections.position), asc(sections.id));
}
