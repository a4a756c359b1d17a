/** The statement behind the list of authors. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { publicationPeople, publications } from "#db/schema/publications";
import type { Lang } from "#lib/i18n/languages";

/** People under whose name something can be read in this language: nothing of the account, and nobody who only has one. */
export function authorsWithStories(language: Lang, limit: number) {
  // One story of each is looked for by itself: asked whether some exist, the planner reads all publications at once.
  const one = db()
    .select({ one: sql`1`.as("one") })
    .from(publicationPeople)
    .innerJoin(publications, eq(publications.id, publicationPeople.publicationId))
    .where(and(eq(publicationPeople.personId, people.id), isNull(publications.endedAt), eq(publications.language, language)))
    .orderBy(sql`${publicationPeople.firstPublishedAt} desc nulls last`)
    .limit(1)
    .as("some");
  return db().select({ id: people.id, slug: people.slug, name: people.name, nameEn: people.nameEn }).from(people).crossJoinLateral(one).orderBy(asc(people.id)).limit(limit);
}
