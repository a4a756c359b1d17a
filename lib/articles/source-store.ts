/** Sources attached to an article, in order, and what becomes of what is kept behind them when the lines change. */
import { and, asc, eq, inArray, notExists, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articleSources, sourceSnapshots, sources } from "#db/schema/sources";
import { type Actor, personBehind } from "#lib/access/actor";
import { hashToken } from "#lib/kernel/ids";
import { copyNewDay } from "#lib/sources/day-store";
import { maySee } from "#lib/sources/find-again";
import { lockMaking } from "#lib/sources/keep-store";
import { kindUnder } from "#lib/sources/plain-address";
import { matchLines, pointedAgain } from "./match-lines.ts";
import type { SourceEntry } from "./types.ts";

type SourceRow = typeof sources.$inferSelect;

/** Passages of what is kept stay in the database: a form that carries them with every key would carry books. */
export async function findArticleSources(articleId: number): Promise<SourceEntry[]> {
  const rows = await db()
    .select({ name: sources.name, url: sources.url, originalAuthor: sources.originalAuthor, originalHeadline: sources.originalHeadline, relation: articleSources.relation, sourceId: sources.id, kind: sources.kind, hash: sources.hash })
    .from(articleSources)
    .innerJoin(sources, eq(sources.id, articleSources.sourceId))
    .where(eq(articleSources.articleId, articleId))
    .orderBy(asc(articleSources.position));
  return rows.map((row) => ({ ...row, passages: [] }));
}

/**
 * Attaches these sources instead of the earlier ones. A line that points to a row of this article, or names a row and the hash of its text, keeps what is
 * kept behind it, whatever else of it was changed; a row that stands in another article too is copied before it is renamed.
 */
export async function replaceArticleSources(articleId: number, entries: readonly SourceEntry[], actor: Actor): Promise<void> {
  const by = personBehind(actor);
  const attached = await db().select({ row: sources }).from(articleSources).innerJoin(sources, eq(sources.id, articleSources.sourceId)).where(eq(articleSources.articleId, articleId));
  const known = attached.map(({ row }) => row);
  const lines = pointedAgain(entries, known);
  const matched = matchLines(lines, [...known, ...(await findGivenBack(lines, known))]);
  await db().delete(articleSources).where(eq(articleSources.articleId, articleId));
  for (const [position, entry] of entries.entries()) {
    const row = matched[position] ?? null;
    const sourceId = row ? await rename(await shared(row, known, actor), entry, by) : await insertSource(entry, by);
    await db().insert(articleSources).values({ articleId, sourceId, position, relation: entry.relation });
  }
  await removeEmptyLines(known.map(({ id }) => id));
}

/** Rows of other articles, or of none any more: only for who can say what stands in them. */
async function findGivenBack(entries: readonly SourceEntry[], known: readonly SourceRow[]): Promise<SourceRow[]> {
  const wanted = new Map(entries.flatMap(({ sourceId, hash }) => (sourceId !== undefined && hash && !known.some(({ id }) => id === sourceId) ? [[sourceId, hash] as const] : [])));
  if (wanted.size === 0) return [];
  const rows = await db().select().from(sources).where(inArray(sources.id, [...wanted.keys()]));
  return rows.filter(({ id, hash }) => hash !== "" && wanted.get(id) === hash);
}

/** Who knows the words of a row that is not theirs to see has the words again, and not what a colleague noted about them. */
async function shared(row: SourceRow, known: readonly SourceRow[], actor: Actor): Promise<SourceRow> {
  if (row.note === "" || known.includes(row) || (await maySee(actor, row))) return row;
  const change = { note: "", licence: "" };
  return { ...row, ...change, id: await copySource(row, change, personBehind(actor)) };
}

/** @returns the number of the row that says it so. */
async function rename(row: SourceRow, { name, url, originalAuthor, originalHeadline }: SourceEntry, by: number | null): Promise<number> {
  if (row.name === name && row.url === url && row.originalAuthor === originalAuthor && row.originalHeadline === originalHeadline) return row.id;
  const { kind } = kindUnder(row, url);
  const change = { name, url, originalAuthor, originalHeadline, ...(kind !== row.kind && { kind, problem: "" as const, changedAt: null }) };
  // Whoever attaches it to another article at this moment is waited for, and seen.
  await lockMaking();
  // Its own line is not among them any more: whoever is found is another article.
  const others = await db().select({ articleId: articleSources.articleId }).from(articleSources).where(eq(articleSources.sourceId, row.id)).limit(1);
  if (others.length > 0) return copySource(row, change, by);
  await db().update(sources).set(change).where(eq(sources.id, row.id));
  return row.id;
}

async function copySource({ id, createdAt: _, ...row }: SourceRow, change: Partial<SourceRow>, by: number | null): Promise<number> {
  const copy = await insertRow({ ...row, ...change, createdBy: by });
  await db().execute(sql`insert into source_snapshots (source_id, original_headline, passages, hash, taken_by, taken_at) select ${copy}::bigint, original_headline, passages, hash, taken_by, taken_at from source_snapshots where source_id = ${id} order by id`);
  await copyNewDay(id, copy);
  return copy;
}

async function insertSource({ relation: _, sourceId: _id, hash: _hash, kind: _kind, ...line }: SourceEntry, createdBy: number | null): Promise<number> {
  const text = line.passages.join("\n");
  if (text === "") return insertRow({ ...line, createdBy });
  const hash = hashToken(text);
  const sourceId = await insertRow({ ...line, text, hash, kind: line.url === "" ? "text" : "url", createdBy });
  await db().insert(sourceSnapshots).values({ sourceId, originalHeadline: line.originalHeadline, passages: line.passages, hash, takenBy: createdBy });
  return sourceId;
}

async function insertRow(row: typeof sources.$inferInsert): Promise<number> {
  const [inserted] = await db().insert(sources).values(row).returning({ id: sources.id });
  if (!inserted) throw new Error("The new source came back empty.");
  return inserted.id;
}

/** A line that only ever named something, and stands nowhere any more, is what somebody typed on the way to another. */
async function removeEmptyLines(ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const attached = db().select({ sourceId: articleSources.sourceId }).from(articleSources).where(eq(articleSources.sourceId, sources.id));
  await db().delete(sources).where(and(inArray(sources.id, [...ids]), eq(sources.kind, "line"), eq(sources.hash, ""), eq(sources.note, ""), eq(sources.licence, ""), notExists(attached)));
}
