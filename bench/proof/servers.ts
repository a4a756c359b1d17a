/** Servers on one database, for a proof that asks each of them. */
import { closeDatabase, openDatabase } from "#db/client";
import { secret } from "#server/collab/testing";
import { openEmbedded } from "#server/embedded-postgres/open";
import { type Site, startSite } from "../process.ts";

/** @param dataDir empty, or an archive that may be added to */
export async function withServers<T>(dataDir: string, count: number, settings: Record<string, string>, work: (sites: Site[]) => Promise<T>): Promise<T> {
  const database = await openEmbedded({ dataDir, log: () => {} });
  const sites: Site[] = [];
  try {
    openDatabase(database.url, 4);
    for (let at = 0; at < count; at++) sites.push(await startSite("server/main.ts", dataDir, { DATABASE_URL: database.url, AUTH_SECRET: secret, ...settings }));
    return await work(sites);
  } finally {
    await closeDatabase();
    for (const site of sites) await site.stop();
    await database.stop();
  }
}
