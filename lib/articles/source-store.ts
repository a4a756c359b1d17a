/** Sources attached to an article, in order. */
import { asc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { articleSources, sources } from "#db/schema/sources";
import { hashToken } from "#lib/kernel/ids";
import type { SourceEntry } from "./types.ts";

export async function findArticleSources(articleId: number): Promise<SourceEntry[]> {
  const rows = await db()
    .select({ name: sources.name, url: sources.url, originalAuthor: sources.originalAuthor, originalHeadline: sources.originalHeadline, passages: sources.passages, relation: articleSources.relation })
    .from(articleSources)
    .innerJoin(sources, eq(sources.id, articleSources.sourceId))
    .where(eq(articleSources.articleId, articleId))
    .orderBy(asc(articleSources.position));
  return rows;
}

/** Attaches these sources instead of the earlier ones; unchanged ones keep their rows, and what was fetched for them. */
export async function replaceArticleSources(articleId: number, entries: readonly SourceEntry[], createdBy: number | null): Promise<void> {
  const known = await db()
    .select({ id: sources.id, name: sources.name, url: sources.url, originalAuthor: sources.originalAuthor, originalHeadline: sources.originalHeadline })
    .from(articleSources)
    .innerJoin(sources, eq(sources.id, articleSources.sourceId))
    .where(eq(articleSources.articleId, articleId));
  await db().delete(articleSources).where(eq(articleSources.articleId, articleId));
  for (const [position, entry] of entries.entries()) {
    const same = known.find((row) => row.name === entry.name && row.url === entry.url && row.originalAuthor === entry.originalAuthor && row.originalHeadline === entry.originalHeadline);
    const sourceId = same?.id ?? (await insertSource(entry, createdBy));
    await db().insert(articleSources).values({ articleId, sourceId, position, relation: entry.relation });
  }
}

async function insertSource(entry: SourceEntry, createdBy: number | null): Promise<number> {
  const { relation: _, ...row } = entry;
  const text = entry.passages.join("\n");
  const [inserted] = await db().insert(sources).values({ ...row, text, hash: text === "" ? "" : hashToken(text), createdBy }).returning({ id: sources.id });
  if (!inserted) throw new Error("The new source came back empty.");
  return inserted.id;
}
