/** `restore FILE`: a backup becomes a site of its own, proved before it is one. Nothing that is there is ever written over. */
import { resolve } from "node:path";
import postgres from "postgres";
import { closeDatabase, openDatabase } from "#db/client";
import { migrate } from "#db/migrate";
import { vacuum } from "#db/vacuum";
import { systemActor } from "#lib/access/actor";
import { loadBackup } from "#lib/backup/load";
import { recordRestore } from "#lib/backup/restored";
import { makeTables } from "#lib/backup/tables";
import { type Manifest, type Report, summaryOf } from "#lib/backup/types";
import { verifyBackup } from "#lib/backup/verify";
import { loadDotEnv, readEnvironment } from "#lib/kernel/env";
import { failureOf } from "#lib/kernel/outcome";
import { refuse } from "#lib/kernel/refusal";
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { startEmbedded } from "#server/embedded-postgres/supervisor";
import { checkDatabase } from "#server/external-database";
import { remarks } from "./backup.ts";
import { openPlace } from "./restore-place.ts";
import type { Terminal } from "./terminal.ts";
import type { Run } from "./verb.ts";

type Given = { file: string; manifest: Manifest; terminal: Terminal; report: Report };

export const run: Run = async ({ values, rest: [given = ""], terminal }) => {
  loadDotEnv();
  const { databaseUrl, dataDir } = readEnvironment(process.env);
  const file = resolve(given);
  const goal = typeof values.into === "string" ? resolve(values.into) : dataDir;
  const report = remarks(terminal);
  try {
    const found = { file, manifest: await verifyBackup(file, report), terminal, report };
    return databaseUrl ? await intoDatabase(found, goal, databaseUrl) : await intoFolder(found, goal);
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    return terminal.refuseFor(failureOf(error, "restore"));
  }
};

async function intoFolder(given: Given, goal: string): Promise<number> {
  const { terminal, manifest } = given;
  const place = placeFor(goal, terminal);
  if (typeof place === "number") return place;
  // A database started for the moment ends with us, also on Ctrl-C: its supervisor listens for our exit.
  const exit = () => process.exit(130);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, exit);
  try {
    const database = await startEmbedded({ dataDir: place.working, log: () => {} });
    try {
      await fill(given, place.working, database.url);
    } finally {
      await database.stop();
    }
    try {
      place.take();
    } catch (error) {
      return terminal.refuse("backup.folder", terminal.words.folderUnusable(goal, reasonOf(error)));
    }
  } finally {
    place.leave();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, exit);
  }
  const summary = summaryOf(manifest, 0);
  terminal.tell(terminal.words.siteRestored(goal, summary.articles, summary.pictures), { folder: goal, ...summary });
  return 0;
}

function placeFor(goal: string, terminal: Terminal) {
  try {
    const place = openPlace(goal);
    if (place === "notEmpty") return terminal.refuse("backup.notEmpty", terminal.words.folderNotEmpty(goal));
    if (place === "restoring") return terminal.refuse("backup.restoring", terminal.words.restoringAlready(goal));
    return place;
  } catch (error) {
    return terminal.refuse("backup.folder", terminal.words.folderUnusable(goal, reasonOf(error)));
  }
}

async function intoDatabase(given: Given, goal: string, url: string): Promise<number> {
  const { terminal, manifest } = given;
  await checkDatabase(url);
  const place = placeFor(goal, terminal);
  if (typeof place === "number") return place;
  try {
    if (await hasTables(url)) refuse("backup.notEmpty");
    await fill(given, place.working, url);
    place.take();
  } finally {
    place.leave();
  }
  const summary = summaryOf(manifest, 0);
  terminal.tell(terminal.words.restoreDatabase(summary.articles, summary.pictures), { folder: goal, ...summary });
  return 0;
}

/** Tables as they were, rows and files proved, then as they are today. */
async function fill({ file, manifest, report }: Given, dataDir: string, url: string): Promise<void> {
  await makeTables(url, manifest);
  openDatabase(url, 4);
  try {
    await loadBackup(file, manifest, dataDir, report);
    await migrate(url);
    const outcome = await recordRestore(systemActor("command line"), { file, madeAt: manifest.at });
    if (!outcome.ok) refuse(outcome.code, outcome.params);
    await vacuum();
  } finally {
    await closeDatabase();
  }
}

async function hasTables(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return (await sql`select 1 from information_schema.tables where table_schema in ('public', 'drizzle', 'pgboss') limit 1`).length > 0;
  } finally {
    await sql.end({ timeout: 2 });
  }
}
