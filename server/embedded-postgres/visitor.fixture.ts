/** For the tests: a command line that opens the database, writes a word, takes its time and leaves. Prints what went wrong. */
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { openEmbedded } from "./open.ts";

const [dataDir = "", word = ""] = process.argv.slice(2);
try {
  const database = await openEmbedded({ dataDir, log: () => {}, durable: false });
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  await sql`select pg_advisory_xact_lock(1)`;
  await sql`create table if not exists kept (word text)`;
  await sql`insert into kept values (${word})`;
  await pause(400);
  await sql`update kept set word = upper(word) where word = ${word}`;
  await sql.end();
  await database.stop();
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
