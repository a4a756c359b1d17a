/** The stored document of a draft: a state, and the updates after it. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import { drafts } from "#db/schema/articles";
import { draftStates, draftUpdates } from "#db/schema/drafts";
import { people } from "#db/schema/people";
import { draftClients } from "#db/schema/talk";
import { channel, detailsChanged, written } from "./notice.ts";

/** `createdAt`: null for the state. `server`: which process took it; empty for the state and for what no page wrote. */
export type StoredPart = { id: number; body: Uint8Array; schema: number; personId: number | null; createdAt: Date | null; server: string };

/** State (its id is 0) and updates in one statement: with two, a compaction in between would show neither or both. */
export async function findParts(articleId: number): Promise<StoredPart[]> {
  const state = db().select({ id: sql<number>`0::bigint`.mapWith(Number).as("id"), body: draftStates.state, schema: draftStates.schema, personId: sql<number | null>`null::bigint`.as("person_id"), createdAt: sql<Date | null>`null::timestamptz`.as("created_at"), server: sql<string>`''`.as("server") }).from(draftStates).where(eq(draftStates.articleId, articleId));
  const updates = db().select({ id: draftUpdates.id, body: draftUpdates.body, schema: draftUpdates.schema, personId: draftUpdates.personId, createdAt: draftUpdates.createdAt, server: draftUpdates.server }).from(draftUpdates).where(eq(draftUpdates.articleId, articleId));
  const rows = await state.unionAll(updates);
  // Of a union the driver reads every row like the state's: what is null there comes as it travels.
  return rows.map((row) => ({ ...row, personId: row.personId === null ? null : Number(row.personId), createdAt: row.createdAt && new Date(row.createdAt) })).sort((one, other) => one.id - other.id);
}

export async function findSeed(articleId: number): Promise<string | null> {
  const [row] = await db().select({ seed: draftStates.seed }).from(draftStates).where(eq(draftStates.articleId, articleId));
  return row?.seed ?? null;
}

/** Does nothing where there is one already. Call with the article's row locked. */
export async function insertState(articleId: number, state: Uint8Array, schema: number): Promise<void> {
  await db().insert(draftStates).values({ articleId, state, schema }).onConflictDoNothing();
}

/** An update as it is appended: whose it is, null for nobody's. */
export type Appended = { personId: number | null; body: Uint8Array };

/**
 * Appends and tells every server, in one statement: who hears of it can read it. The state is held first, so that the numbers of one document
 * follow each other in the order of their commits: settling goes by the highest it has seen.
 * @param updates at least one. @returns their numbers, in the same order.
 */
export async function insertUpdates({ articleId, server, schema, updates }: { articleId: number; server: string; schema: number; updates: readonly Appended[] }): Promise<number[]> {
  const rows = updates.map(({ personId, body }, place) => sql`(${place}::integer, ${personId}::bigint, ${Buffer.from(body.buffer, body.byteOffset, body.byteLength)}::bytea)`);
  const told = await db().execute<{ id: string }>(sql`
    with held as materialized (select ${draftStates.articleId} as article_id from ${draftStates} where ${draftStates.articleId} = ${articleId} for update),
    inserted as (insert into draft_updates (article_id, server, person_id, schema, body)
      select held.article_id, ${server}::text, coming.person_id, ${schema}::integer, coming.body
      from held, (values ${sql.join(rows, sql`, `)}) as coming (place, person_id, body) order by coming.place returning id)
    select inserted.id, pg_notify(${channel}, ${written(articleId, server)} || inserted.id::text) from inserted order by inserted.id`);
  if (told.length !== updates.length) throw new Error("The draft has no document to append to.");
  return told.map(({ id }) => Number(id));
}

export async function findUpdate(id: number): Promise<Uint8Array | null> {
  const [row] = await db().select({ body: draftUpdates.body }).from(draftUpdates).where(eq(draftUpdates.id, id));
  return row?.body ?? null;
}

/** Holds the state until the transaction ends, so that two servers do not join the same updates. */
export async function holdState(articleId: number): Promise<void> {
  await db().select({ articleId: draftStates.articleId }).from(draftStates).where(eq(draftStates.articleId, articleId)).for("update");
}

/** Puts `state` in place of the one there is, and of exactly these updates: others may have come since they were read. */
export async function replaceParts(articleId: number, state: Uint8Array, schema: number, updates: readonly number[]): Promise<void> {
  await db().update(draftStates).set({ state, schema, compactedAt: sql`clock_timestamp()` }).where(eq(draftStates.articleId, articleId));
  if (updates.length > 0) await db().delete(draftUpdates).where(and(eq(draftUpdates.articleId, articleId), inArray(draftUpdates.id, [...updates])));
}

/** Articles whose text in the tables is older than their document. */
export async function findUnsettled(limit: number): Promise<number[]> {
  const rows = await db()
    .selectDistinct({ articleId: draftUpdates.articleId })
    .from(draftUpdates)
    .innerJoin(drafts, eq(drafts.articleId, draftUpdates.articleId))
    .where(sql`${draftUpdates.id} > ${drafts.settledTo}`)
    .limit(limit);
  return rows.map((row) => row.articleId);
}

/** How far stored documents are: number of updates since the last compaction, and when that was. */
export async function findHeads(articleIds: readonly number[]): Promise<{ articleId: number; updates: number; compactedAt: Date }[]> {
  if (articleIds.length === 0) return [];
  return db()
    .select({ articleId: draftStates.articleId, updates: sql<number>`(select count(*) from ${draftUpdates} where ${draftUpdates.articleId} = ${draftStates.articleId})`.mapWith(Number), compactedAt: draftStates.compactedAt })
    .from(draftStates)
    .where(inArray(draftStates.articleId, [...articleIds]));
}

/** Under which numbers a person writes in a draft; a number that is somebody's stays theirs. */
export async function insertClients(articleId: number, clients: readonly number[], personId: number): Promise<void> {
  await db().insert(draftClients).values(clients.map((client) => ({ articleId, client, personId }))).onConflictDoNothing();
}

export async function findClients(articleId: number): Promise<{ client: number; personId: number; name: string }[]> {
  return db()
    .select({ client: draftClients.client, personId: draftClients.personId, name: people.name })
    .from(draftClients)
    .innerJoin(people, eq(people.id, draftClients.personId))
    .where(eq(draftClients.articleId, articleId));
}

/** Heard by every server once the transaction is committed. */
export async function notifyDetails(articleId: number, version: number): Promise<void> {
  await db().execute(sql`select pg_notify(${channel}, ${detailsChanged(articleId, version)})`);
}
