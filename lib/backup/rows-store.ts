/** Rows out of the database and into it again, by COPY, in one snapshot. Tables are found in the catalogue: a backup forgets none. */
import { createHash, type Hash } from "node:crypto";
import { appliedMigrations } from "#db/migrate";
import { databaseUrl, type PlainTransaction, pool } from "#db/client";
import type { SequenceInFile } from "./types.ts";

export type Sql = PlainTransaction;
/** `key`: columns that put the rows into one order; text among them goes by its bytes, so that the order is the same in every database. */
export type TableInDatabase = { name: string; columns: string[]; key: { name: string; text: boolean }[]; bytes: number };

/** One backup at a time, whichever server makes it. A constant that nothing else waits for: it is held for minutes. */
const advisoryLock = 7_001_007;

/** Runs `work` while nobody else makes a backup; null where somebody does. */
export async function whileAlone<T>(work: () => Promise<T>): Promise<{ value: T } | null> {
  const held = await pool().reserve();
  try {
    const [row] = await held<{ taken: boolean }[]>`select pg_try_advisory_lock(${advisoryLock}) as taken`;
    if (!row?.taken) return null;
    try {
      return { value: await work() };
    } finally {
      await held`select pg_advisory_unlock(${advisoryLock})`;
    }
  } finally {
    held.release();
  }
}

/** One restore at a time into a database: held until the transaction ends. */
const restoreLock = 7_001_008;

export async function isRestoringAlone(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${restoreLock}) as taken`;
  return row?.taken === true;
}

export function migrationsApplied(): Promise<string[]> {
  return appliedMigrations(databaseUrl());
}

/** Everything read within is of one moment. */
export function inSnapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  return pool().begin("isolation level repeatable read read only", async (sql) => {
    await spell(sql);
    return { value: await work(sql) };
  }).then(({ value }) => value);
}

export function inOneGo<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  return pool().begin(async (sql) => {
    await spell(sql);
    return { value: await work(sql) };
  }).then(({ value }) => value);
}

/** The same rows are the same bytes, whatever the settings of server and role. */
async function spell(sql: Sql): Promise<void> {
  await sql`set local timezone = 'UTC'`;
  await sql`set local datestyle = 'ISO, MDY'`;
  await sql`set local intervalstyle = 'postgres'`;
  await sql`set local bytea_output = 'hex'`;
  await sql`set local extra_float_digits = 1`;
  await sql`set local statement_timeout = 0`;
  await sql`set local idle_in_transaction_session_timeout = 0`;
}

/** Tables of ours: all of the schema `public`. Queues stand in another, and are made anew. */
export async function findTables(sql: Sql): Promise<TableInDatabase[]> {
  return sql<TableInDatabase[]>`
    select c.relname as name, pg_table_size(c.oid)::float8 as bytes,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(json_build_object('name', a.attname, 'text', a.attcollation <> 0) order by k.place)
        from pg_index i cross join lateral unnest(i.indkey) with ordinality as k(number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r'
    order by c.relname`;
}

/** Numbers that are given out next; they belong to no snapshot, so ask after the rows were read. */
export async function findSequences(sql: Sql): Promise<Record<string, SequenceInFile>> {
  const rows = await sql<{ name: string; last: string; called: boolean }[]>`
    select sequencename as name, coalesce(last_value, start_value)::text as last, last_value is not null as called from pg_sequences where schemaname = 'public' order by sequencename`;
  return Object.fromEntries(rows.map(({ name, last, called }) => [name, { last, called }]));
}

function listed(sql: Sql, names: readonly string[]) {
  return names.map((name) => sql`${sql(name)}`).reduce((list, name) => sql`${list}, ${name}`);
}

function ordered(sql: Sql, { key, columns }: Pick<TableInDatabase, "key" | "columns">) {
  if (key.length === 0) return listed(sql, columns);
  return key.map(({ name, text }) => (text ? sql`${sql(name)} collate "C"` : sql`${sql(name)}`)).reduce((list, name) => sql`${list}, ${name}`);
}

/** Gives a table's rows to `take`, in the order of its key. A failure of `take` is told once the rest has been let go by: a connection left in the middle would hang. */
export async function copyOut(sql: Sql, table: Pick<TableInDatabase, "name" | "columns" | "key">, take: (chunk: Buffer) => Promise<void> | void): Promise<void> {
  const rows = await sql`copy (select ${listed(sql, table.columns)} from ${sql(table.name)} order by ${ordered(sql, table)}) to stdout`.readable();
  let failed: unknown;
  for await (const chunk of rows) {
    if (failed !== undefined) continue;
    try {
      await take(chunk);
    } catch (error) {
      failed = error;
    }
  }
  // Where the last piece came while the stream was full, the driver goes on waiting for somebody to ask for more, and answers nothing else.
  rows._read(0);
  if (failed !== undefined) throw failed;
}

/** SHA-256 of a table's rows as they are now. */
export async function hashOf(sql: Sql, table: Pick<TableInDatabase, "name" | "columns" | "key">): Promise<string> {
  const hash: Hash = createHash("sha256");
  await copyOut(sql, table, (chunk) => void hash.update(chunk));
  return hash.digest("hex");
}

/** Takes rows one piece after another; `end` resolves when the database has them all, and rejects when it does not take them. */
export async function copyIn(sql: Sql, table: { name: string; columns: readonly string[] }): Promise<{ write: (chunk: Buffer) => Promise<void>; end: () => Promise<void> }> {
  const rows = await sql`copy ${sql(table.name)} (${listed(sql, table.columns)}) from stdin`.writable();
  rows.on("error", () => {});
  return {
    write: (chunk) => new Promise((resolve, reject) => rows.write(chunk, (error) => (error ? reject(error) : resolve()))),
    end: async () => {
      rows.end();
      // The driver's stream never ends where the database refuses at the last moment; the next statement is answered all the same.
      await new Promise((resolve) => setImmediate(resolve));
      await sql`select 1`;
    },
  };
}

type Link = { table: string; name: string };

/** Lets rows come in any order, and what forbids rewriting history stand aside, until `end`; all within the transaction. */
export async function openForLoading(sql: Sql): Promise<{ end: () => Promise<void> }> {
  const links = await sql<Link[]>`
    select r.relname as "table", c.conname as name from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
    where n.nspname = 'public' and c.contype = 'f' and not c.condeferrable order by 1, 2`;
  const tables = await findTables(sql);
  for (const { table, name } of links) await sql`alter table ${sql(table)} alter constraint ${sql(name)} deferrable initially deferred`;
  for (const { name } of tables) await sql`alter table ${sql(name)} disable trigger user`;
  return {
    end: async () => {
      await sql`set constraints all immediate`;
      for (const { name } of tables) await sql`alter table ${sql(name)} enable trigger user`;
      for (const { table, name } of links) await sql`alter table ${sql(table)} alter constraint ${sql(name)} not deferrable`;
    },
  };
}

export async function setSequence(sql: Sql, name: string, { last, called }: SequenceInFile): Promise<void> {
  await sql`select setval(format('public.%I', ${name}::text)::regclass, ${last}::bigint, ${called}::boolean)`;
}

export async function isEmpty(sql: Sql, table: string): Promise<boolean> {
  return (await sql`select 1 from ${sql(table)} limit 1`).length === 0;
}

/** Hashes of the pictures that the snapshot knows. */
export async function findPictureHashes(sql: Sql): Promise<Set<string>> {
  const [there] = await sql<{ there: boolean }[]>`select to_regclass('public.media') is not null as there`;
  if (!there?.there) return new Set();
  return new Set((await sql<{ hash: string }[]>`select hash from media`).map(({ hash }) => hash));
}

/** The site's name and the time, as the snapshot has them. */
export async function findAbout(sql: Sql): Promise<{ site: string; at: Date }> {
  const [row] = await sql<{ at: Date; name: string | null }[]>`select now() as at, (select value->'name'->>'zh-CN' from settings where key = 'site') as name`;
  return { at: new Date(row?.at ?? Date.now()), site: row?.name ?? "" };
}

/** Bytes that the whole database takes on its disk. */
export async function databaseBytes(): Promise<number> {
  const [row] = await pool()<{ bytes: number }[]>`select pg_database_size(current_database())::float8 as bytes`;
  return row?.bytes ?? 0;
}
