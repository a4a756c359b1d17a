/** For the tests: a command line that opens the database, writes a word, takes its time and leaves. Prints what went wrong. */
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { openEmbedded } from "./open.ts";

const [dataDir = "", word = ""] = process.argv.slice(2);

async function write(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    // Two that make one table at the same moment both may, and one of them fails: the lock is the session's, for more than one statement.
    await sql`select pg_advisory_lock(1)`;
    await sql`create table if not exists kept (word text)`;
    await sql`select pg_advisory_unlock(1)`;
    await sql`insert into kept values (${word})`;
    await pause(400);
    await sql`update kept set word = upper(word) where word = ${word}`;
  } finally {
    await sql.end();
  }
}

try {
  const database = await openEmbedded({ dataDir, log: () => {}, durable: false });
  await write(database.url).finally(() => database.stop());
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
