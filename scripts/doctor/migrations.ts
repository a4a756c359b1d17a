/** The database has exactly the migrations that lie in db/migrations. */
import { createHash } from "node:crypto";
import postgres from "postgres";
import { reasonOf } from "#lib/kernel/terminal";
import { databaseIfThere } from "../cli/database.ts";
import { type Check, noneOf, skipped } from "./check.ts";
import { filesIn, read } from "./sources.ts";

type Journal = { entries: { tag: string }[] };

export const migrations: Check = {
  name: "migrations",
  needs: "database",
  look: async (words) => {
    try {
      const database = await databaseIfThere();
      if (!database) return skipped(words.noDatabase);
      const applied = await appliedIn(database.url).finally(database.close);
      const files = migrationFiles();
      return noneOf(
        [
          ...files.filter(({ hash }) => !applied.has(hash)).map(({ tag }) => words.notApplied(tag)),
          ...[...applied].filter((hash) => !files.some((file) => file.hash === hash)).map((hash) => words.unknownApplied(hash.slice(0, 12))),
        ],
        `${files.length}`,
      );
    } catch (error) {
      return { state: "failed", detail: words.databaseAway(reasonOf(error)) };
    }
  },
};

/** The migrations of the journal with the hash that drizzle keeps of each. */
export function migrationFiles(): { tag: string; hash: string }[] {
  const { entries }: Journal = JSON.parse(read("db/migrations/meta/_journal.json"));
  const files = new Set(filesIn("db/migrations", [".sql"]));
  return entries.map(({ tag }) => {
    const path = `db/migrations/${tag}.sql`;
    return { tag, hash: files.has(path) ? createHash("sha256").update(read(path)).digest("hex") : "" };
  });
}

async function appliedIn(url: string): Promise<Set<string>> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [there] = await sql<{ table: string | null }[]>`select to_regclass('drizzle.__drizzle_migrations')::text as table`;
    if (!there?.table) return new Set();
    const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
    return new Set(rows.map(({ hash }) => hash));
  } finally {
    await sql.end({ timeout: 2 });
  }
}
