/** A database given by DATABASE_URL: checked before anything is written to it. */
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { isDatabaseAway } from "#lib/kernel/outcome";
import { type Pick, reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { losesChinese } from "./embedded-postgres/locale.ts";

const oldest = 150_000;
/** A database that is started together with us may take a moment longer. */
const patience = 5_000;

export type DatabaseFacts = { version: number; versionName: string; characterType: string; encoding: string };

/** @throws StartRefusal when it cannot be reached, or cannot hold Chinese text properly. */
export async function checkDatabase(url: string): Promise<void> {
  const fault = faultIn(await facts(url));
  if (fault) throw new StartRefusal(fault);
}

/** What makes a database unfit for us; null when nothing does. */
export function faultIn({ version, versionName, characterType, encoding }: DatabaseFacts): Pick | null {
  if (version < oldest) return (t) => t.databaseTooOld(versionName);
  if (encoding !== "UTF8") return (t) => t.databaseEncoding(encoding);
  if (losesChinese(characterType)) return (t) => t.databaseLocale(characterType);
  return null;
}

async function facts(url: string): Promise<DatabaseFacts> {
  for (const until = Date.now() + patience; ; ) {
    try {
      return await readFacts(url);
    } catch (error) {
      if (!isDatabaseAway(error) || Date.now() > until) throw new StartRefusal((t) => t.databaseUnreachable(reasonOf(error)));
      await pause(250);
    }
  }
}

async function readFacts(url: string): Promise<DatabaseFacts> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} });
  try {
    const [row] = await sql<DatabaseFacts[]>`
      select current_setting('server_version_num')::int as version, current_setting('server_version') as "versionName",
        datctype as "characterType", pg_encoding_to_char(encoding) as encoding
      from pg_database where datname = current_database()`;
    if (!row) throw new Error("pg_database");
    return row;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
