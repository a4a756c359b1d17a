/** The addresses of lists by number. */
import { inArray } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { sections, tags } from "#db/schema/taxonomy";
import type { Touched } from "./types.ts";

/** Site-relative, without the language: "/section/tech". What has gone meanwhile is left out. */
export async function findPages({ sections: sectionIds, tags: tagIds, people: personIds }: Touched): Promise<string[]> {
  const [found, tagged, written] = await Promise.all([
    sectionIds.length > 0 ? db().select({ slug: sections.slug }).from(sections).where(inArray(sections.id, sectionIds)) : [],
    tagIds.length > 0 ? db().select({ slug: tags.slug }).from(tags).where(inArray(tags.id, tagIds)) : [],
    personIds.length > 0 ? db().select({ slug: people.slug }).from(people).where(inArray(people.id, personIds)) : [],
  ]);
  return [...found.map(({ slug }) => `/section/${slug}`), ...tagged.map(({ slug }) => `/tag/${slug}`), ...written.map(({ slug }) => `/by/${slug}`)];
}
