/** The database: one pool for the process, and the running transaction where there is one. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/index.ts";

export type Database = PgDatabase<PostgresJsQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** One transaction of the plain driver: for COPY, which drizzle does not know. */
export type PlainTransaction = postgres.TransactionSql;

// Pages, route handlers and the server each load their own copy of this module: what is shared hangs on globalThis.
type Running = { database: Database; waiting: Later[] | null };
type Later = () => void;
type Shared = { sql?: postgres.Sql; asking?: postgres.Sql; url?: string; running: AsyncLocalStorage<Running> };
const key = Symbol.for("linjia.database");
const root = globalThis as typeof globalThis & { [key]?: Shared };

function shared(): Shared {
  root[key] ??= { running: new AsyncLocalStorage<Running>() };
  return root[key];
}

const own = new WeakMap<postgres.Sql, Database>();

/** Opens the process's pool. Call once at the start; `max` counts connections. */
export function openDatabase(url: string, max = 10): postgres.Sql {
  const state = shared();
  if (state.sql) return state.sql;
  state.url = url;
  state.sql = connect(url, max);
  state.asking = connect(url, askingAtOnce);
  return state.sql;
}

/** In UTC, whatever the database prefers: a time before 1901 has an offset in seconds elsewhere ("+08:05:43"), which no Date can read. */
const session = { application_name: "linjia", TimeZone: "UTC" };
const connect = (url: string, max: number) => postgres(url, { max, connect_timeout: 5, idle_timeout: 0, backoff: soonAgain, onnotice: () => {}, connection: session });

/** Connections for `asking()`. Over few of them the questions of one page go out together, in one write: each write costs 0.3 ms of the 10 an article's page takes. */
const askingAtOnce = 2;

/** Seconds before the next try to connect: the driver's own grow to twenty, and people wait for a database that has been back for long. */
const soonAgain = (attempt: number) => Math.min(1, 0.1 * 2 ** attempt);

/** Ends the pool; running statements get five seconds. */
export async function closeDatabase(): Promise<void> {
  const state = shared();
  await Promise.all([state.sql, state.asking].map((sql) => sql?.end({ timeout: 5 })));
  [state.sql, state.asking] = [undefined, undefined];
}

/** The plain postgres.js pool, for LISTEN, COPY and health checks only. */
export function pool(): postgres.Sql {
  const { sql } = shared();
  if (!sql) throw new Error("The database has not been opened: call openDatabase() first.");
  return sql;
}

/** The address the pool was opened with. */
export function databaseUrl(): string {
  const { url } = shared();
  if (!url) throw new Error("The database has not been opened: call openDatabase() first.");
  return url;
}

/** Drizzle over the running transaction, or over the pool outside of one. */
export function db(): Database {
  const running = shared().running.getStore();
  if (running) return running.database;
  return over(pool());
}

/** For short questions that are asked very often, answered one after the other: nothing slow may stand in their way. A running transaction asks for itself. */
export function asking(): Database {
  const { running, asking: sql } = shared();
  return running.getStore()?.database ?? over(sql ?? pool());
}

/** `work` with `db()` being that database; not a transaction. */
export function askedOf<T>(database: Database, work: () => T): T {
  return shared().running.run({ database, waiting: null }, work);
}

function over(sql: postgres.Sql): Database {
  const database = own.get(sql) ?? drizzle(sql, { schema, casing: "snake_case" });
  own.set(sql, database);
  return database;
}

/** Runs `work` in a transaction (a savepoint inside another); `db()` within it is that transaction. */
export async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  const outer = shared().running.getStore()?.waiting;
  const waiting = outer ?? [];
  const result = await begin((tx) => shared().running.run({ database: tx, waiting }, work));
  if (!outer) for (const later of waiting) later();
  return result;
}

async function begin<T>(work: (tx: Parameters<Parameters<Database["transaction"]>[0]>[0]) => Promise<T>): Promise<T> {
  let hasBegun = false;
  const once = () =>
    db().transaction((tx) => {
      hasBegun = true;
      return work(tx);
    });
  return pastEnded(once, () => !hasBegun);
}

/**
 * postgres.js 3.4.9 keeps the error of a connection that was ended in the midst of a statement (57P01), and gives it to the
 * first statement after it has connected anew (src/connection.js: `errorResponse` is forgotten by ReadyForQuery alone).
 * @param work changes nothing before it fails so, or `mayRepeat` says that it has; once more for each connection that may have kept such an error
 */
export async function pastEnded<T>(work: () => Promise<T>, mayRepeat: () => boolean = () => true): Promise<T> {
  for (let kept = pool().options.max; ; kept--) {
    try {
      return await work();
    } catch (error) {
      if (kept === 0 || isInTransaction() || !mayRepeat() || !wasEnded(error)) throw error;
    }
  }
}

/** Whether the server ended the connection (SQLSTATE 57P01, 57P02), or did so with the one before it. */
function wasEnded(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) if ("code" in at && (at.code === "57P01" || at.code === "57P02")) return true;
  return false;
}

/** Calls `later` when the outermost transaction has been committed: not before, or somebody could read the old state and keep it. */
export function afterCommit(later: () => void): void {
  const waiting = shared().running.getStore()?.waiting;
  if (waiting) waiting.push(later);
  else later();
}

/** For tests: a transaction around others, whose inner commits count as commits. */
export function inTransactionOfATest(work: () => Promise<void>): Promise<void> {
  return db().transaction((tx) => shared().running.run({ database: tx, waiting: null }, work));
}

/** Whether a transaction is running here. */
export function isInTransaction(): boolean {
  return shared().running.getStore() !== undefined;
}

/** `say`: over the same connections, past a pool that may be busy. */
export type Listening = { say: (payload: string) => Promise<void>; stop: () => Promise<void> };

/**
 * Hears what is said in `channel` (NOTIFY), on a connection of its own, until `stop`. Resolves when the database listens; rejects when it cannot be reached.
 * `begun` is called each time, also when the driver has reconnected by itself: what was said in between nobody has heard.
 * Whether the connection still works shows only by hearing: a cut line is silent, and the driver's own reconnecting gives up
 * while the database is away. So whoever listens says something now and then, and listens anew when it does not come back.
 */
export async function listen(url: string, channel: string, hear: (payload: string) => void, begun: () => void): Promise<Listening> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {}, fetch_types: false, connection: { application_name: "linjia notices" } });
  const stop = () => sql.end({ timeout: 1 });
  try {
    await sql.listen(channel, hear, begun);
    return { stop, say: async (payload) => void (await sql`select pg_notify(${channel}, ${payload})`) };
  } catch (error) {
    await stop();
    throw error;
  }
}
