/** Brings the database to this version's schema, one server at a time. */
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any constant of our own: servers that start together wait for each other on it. */
const advisoryLock = 7_001_001;

/** Applies missing migrations under an advisory lock; a second server waits, then finds nothing to do. */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(${advisoryLock})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
    await sql`select pg_advisory_unlock(${advisoryLock})`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
