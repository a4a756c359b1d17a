/** A site with a database of its own, for tests that change what belongs to everybody. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { closeDatabase, openDatabase } from "#db/client";
import { newMark } from "#lib/articles/testing";
import { startSite } from "./site.ts";

export type OwnSite = { url: string; stop: () => Promise<void> };

/** The test's own connection goes to the new database until `stop`. */
export async function startOwnSite(name: string, settings: Record<string, string> = {}): Promise<OwnSite> {
  const database = `e2e_${name}_${newMark()}`;
  const address = new URL(process.env.E2E_DATABASE ?? "");
  const sql = postgres(address.href, { max: 1 });
  await sql`create database ${sql(database)} template template0`;
  await sql.end();
  address.pathname = `/${database}`;
  const folder = await mkdtemp(join(tmpdir(), `linjia-${name}-`));
  const site = await startSite({ DATABASE_URL: address.href, DATA_DIR: folder, AUTH_SECRET: process.env.E2E_SECRET ?? "", ...settings });
  await closeDatabase();
  openDatabase(address.href, 2);
  return {
    url: site.url,
    stop: async () => {
      await site.stop();
      await rm(folder, { recursive: true, force: true });
      await closeDatabase();
      openDatabase(process.env.E2E_DATABASE ?? "", 2);
    },
  };
}
