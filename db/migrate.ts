/** Brings the database to this version's schema, one server at a time. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any constant of our own: servers that start together wait for each other on it. */
const advisoryLock = 7_001_001;

/** `hash`: what the database keeps of one that was applied. */
export type Migration = { tag: string; hash: string };

type Journal = { entries: { tag: string }[] };
const journalOf = (of: string): Journal => JSON.parse(readFileSync(join(of, "meta", "_journal.json"), "utf8"));

/** Those of this version, the oldest first. */
export function knownMigrations(): Migration[] {
  return journalOf(folder).entries.map(({ tag }) => ({ tag, hash: createHash("sha256").update(readFileSync(join(folder, `${tag}.sql`), "utf8")).digest("hex") }));
}

/** Hashes of those the database has; none: it is new. */
export async function appliedMigrations(url: string): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    const [there] = await sql<{ table: string | null }[]>`select to_regclass('drizzle.__drizzle_migrations')::text as table`;
    if (!there?.table) return [];
    return (await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by created_at, id`).map(({ hash }) => hash);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** What a database with data in it still lacks; null for a new one, or one that lacks nothing. */
export async function nextMigration(url: string): Promise<Migration | null> {
  const applied = new Set(await appliedMigrations(url));
  return applied.size === 0 ? null : (knownMigrations().find(({ hash }) => !applied.has(hash)) ?? null);
}

/** Applies missing migrations under an advisory lock; a second server waits, then finds nothing to do. */
export async function migrate(url: string, from: string = folder): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(${advisoryLock})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: from });
    await sql`select pg_advisory_unlock(${advisoryLock})`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Makes the tables as they were after the first `count` migrations: for a backup of that time. */
export async function migrateTo(url: string, count: number): Promise<void> {
  const some = mkdtempSync(join(tmpdir(), "linjia-migrations-"));
  try {
    cpSync(folder, some, { recursive: true });
    const journal = journalOf(folder);
    mkdirSync(join(some, "meta"), { recursive: true });
    writeFileSync(join(some, "meta", "_journal.json"), JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
    await migrate(url, some);
  } finally {
    rmSync(some, { recursive: true, force: true });
  }
}
