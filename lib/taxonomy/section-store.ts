/** Rows of sections and of who edits them. */
import { asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { publications } from "#db/schema/publications";
import { sectionEditors, sections } from "#db/schema/taxonomy";
import type { FactRule } from "#lib/facts/types";
import { refuse } from "#lib/kernel/refusal";
import { versionOf } from "#lib/kernel/version";
import type { SectionRow } from "./types.ts";

export type SectionValues = { slug: string; name: string; nameEn: string; description: string; descriptionEn: string; factRule?: FactRule };

// In a statement over one table drizzle leaves the table's name out; inside these subqueries "id" would be another's.
const outerId = sql`${sections}."id"`;

export async function findSectionRows(): Promise<SectionRow[]> {
  const rows = await db()
    .select({
      id: sections.id,
      slug: sections.slug,
      name: sections.name,
      nameEn: sections.nameEn,
      description: sections.description,
      descriptionEn: sections.descriptionEn,
      position: sections.position,
      factRule: sections.factRule,
      workflow: sections.workflow,
      articles: sql<number>`(select count(*)::int from ${articles} where ${articles.sectionId} = ${outerId} and ${articles.removedAt} is null)`,
      editors: sql<{ id: number; name: string }[]>`coalesce((select json_agg(json_build_object('id', ${people}."id", 'name', ${people}."name") order by ${people}."id") from ${sectionEditors} join ${people} on ${people}."id" = ${sectionEditors.personId} where ${sectionEditors.sectionId} = ${outerId}), '[]')`,
    })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.id));
  return rows.map((row) => {
    const { slug, name, nameEn, description, descriptionEn, factRule, editors, workflow } = row;
    return { ...row, versions: { words: versionOf([slug, name, nameEn, description, descriptionEn, factRule]), editors: versionOf(editors.map(({ id }) => id)), workflow: versionOf(workflow) } };
  });
}

/** All sections in order, held until the transaction ends: two people moving at once must not lose one. */
export async function lockSections() {
  return db().select({ id: sections.id, slug: sections.slug, name: sections.name, position: sections.position }).from(sections).orderBy(asc(sections.position), asc(sections.id)).for("no key update");
}

export async function insertSection(values: SectionValues): Promise<number> {
  const [row] = await db()
    .insert(sections)
    .values({ ...values, position: sql`(select coalesce(max(${sections.position}), 0) + 1 from ${sections})` })
    .onConflictDoNothing({ target: sections.slug })
    .returning({ id: sections.id });
  return row?.id ?? refuse("section.slugTaken", { slug: values.slug });
}

export async function updateSection(id: number, change: Partial<SectionValues & { position: number }>): Promise<void> {
  const updated = await db().update(sections).set(change).where(eq(sections.id, id)).returning({ id: sections.id });
  if (updated.length === 0) refuse("section.unknown");
}

export async function slugTakenByAnother(slug: string, id: number): Promise<boolean> {
  return (await db().$count(sections, sql`${sections.slug} = ${slug} and ${sections.id} <> ${id}`)) > 0;
}

export async function deleteSection(id: number): Promise<void> {
  await db().delete(sections).where(eq(sections.id, id));
}

/** Articles in the section, removed ones too, and those that were once published in it: their history names it. */
export async function countSectionArticles(id: number): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`select count(*)::int as count from (select ${articles.id} from ${articles} where ${articles.sectionId} = ${id} union select ${publications.articleId} from ${publications} where ${publications.sectionId} = ${id}) as named`);
  return row?.count ?? 0;
}

export async function replaceSectionEditors(sectionId: number, personIds: readonly number[]): Promise<void> {
  await db().delete(sectionEditors).where(eq(sectionEditors.sectionId, sectionId));
  const known = personIds.length === 0 ? [] : await db().select({ id: people.id }).from(people).where(inArray(people.id, [...personIds]));
  if (known.length > 0) await db().insert(sectionEditors).values(known.map(({ id }) => ({ sectionId, personId: id })));
}
