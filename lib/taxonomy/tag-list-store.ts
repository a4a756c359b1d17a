/** The desk's list of tags, and what renaming and merging change. */
import { and, asc, eq, ilike, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articleTags } from "#db/schema/articles";
import { publicationTags } from "#db/schema/publications";
import { tags } from "#db/schema/taxonomy";
import { refuse } from "#lib/kernel/refusal";
import type { TagRow } from "./types.ts";

/** By name, after `after`; wildcards in `q` are letters. */
export async function findTagRows({ q, after, limit }: { q: string; after: string | null; limit: number }): Promise<TagRow[]> {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return db()
    .select({ id: tags.id, slug: tags.slug, name: tags.name, nameEn: tags.nameEn, articles: sql<number>`(select count(*)::int from ${articleTags} where ${articleTags.tagId} = ${tags}."id")` })
    .from(tags)
    .where(and(q === "" ? undefined : or(ilike(tags.name, like), ilike(tags.nameEn, like), ilike(tags.slug, like)), after === null ? undefined : sql`${tags.name} > ${after}`))
    .orderBy(asc(tags.name))
    .limit(limit);
}

export async function findTagNames(limit: number): Promise<string[]> {
  const rows = await db().select({ name: tags.name }).from(tags).orderBy(asc(tags.name)).limit(limit);
  return rows.map((row) => row.name);
}

export async function lockTag(id: number) {
  const [row] = await db().select().from(tags).where(eq(tags.id, id)).for("update");
  return row ?? refuse("tag.unknown");
}

export async function tagNameTaken(name: string, id: number): Promise<boolean> {
  return (await db().$count(tags, sql`${tags.name} = ${name} and ${tags.id} <> ${id}`)) > 0;
}

export async function updateTag(id: number, change: { name: string; nameEn: string }): Promise<void> {
  await db().update(tags).set(change).where(eq(tags.id, id));
}

export async function deleteTag(id: number): Promise<void> {
  await db().delete(tags).where(eq(tags.id, id));
}

/** Gives everything under `from` to `into`; what has both keeps one. */
export async function retag(from: number, into: number): Promise<void> {
  await db().execute(sql`insert into ${articleTags} (article_id, tag_id) select article_id, ${into} from ${articleTags} where tag_id = ${from} on conflict do nothing`);
  await db().execute(sql`insert into ${publicationTags} (tag_id, publication_id, first_published_at) select ${into}, publication_id, first_published_at from ${publicationTags} where tag_id = ${from} on conflict do nothing`);
}
