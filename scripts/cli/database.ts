/** The database for one command: the running site's, or one started for the moment. */
import { existsSync } from "node:fs";
import { closeDatabase, openDatabase } from "#db/client";
import { migrate } from "#db/migrate";
import { backUpBeforeMigration } from "#server/backup-before";
import { clusterFolder, clusterVersion } from "#server/embedded-postgres/cluster";
import { openEmbedded } from "#server/embedded-postgres/open";
import { checkDatabase } from "#server/external-database";
import { keptSiteAddress } from "#server/private-file";
import { settle } from "#server/settings";
import { loadDotEnv, readEnvironment, type Settings } from "#lib/kernel/env";

export type Opened = { url: string; settings: Settings; close: () => Promise<void> };

const quiet = () => {};

/** Opens the database of the environment and brings it up to date; `work` then uses commands as the server does. @throws StartRefusal */
export async function withDatabase<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await open(settleAsTheSite());
  try {
    if (!opened.settings.databaseUrl) await backUpBeforeMigration(opened.url, opened.settings.dataDir);
    await migrate(opened.url);
    openDatabase(opened.url, 4);
    return await work(opened);
  } finally {
    await closeDatabase();
    await opened.close();
  }
}

/** The database as it is, unchanged; null where the built-in one has never been started. @throws StartRefusal */
export async function databaseIfThere(): Promise<Opened | null> {
  loadDotEnv();
  const { databaseUrl, dataDir } = readEnvironment(process.env);
  const folder = clusterFolder(dataDir);
  if (!databaseUrl && (!existsSync(folder) || (await clusterVersion(folder)) === "none")) return null;
  return open(settleAsTheSite());
}

/** Links lead to the site as it runs, also when its address was only given to its own start. */
function settleAsTheSite(): Settings {
  loadDotEnv();
  const { dataDir } = readEnvironment(process.env);
  if (!process.env.SITE_URL && !process.env.PORT) process.env.SITE_URL = keptSiteAddress(dataDir) ?? "";
  return settle();
}

async function open(settings: Settings): Promise<Opened> {
  if (settings.databaseUrl) {
    await checkDatabase(settings.databaseUrl);
    return { url: settings.databaseUrl, settings, close: async () => {} };
  }
  // A database started for the moment ends with us, also on Ctrl-C: its supervisor listens for our exit.
  const leave = () => process.exit(130);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, leave);
  const { url, stop } = await openEmbedded({ dataDir: settings.dataDir, log: quiet });
  return {
    url,
    settings,
    close: async () => {
      await stop();
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, leave);
    },
  };
}
