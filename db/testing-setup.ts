/** Once per test run: a real PostgreSQL with one migrated template database for all workers. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { installJobs } from "#lib/jobs/install";
import { startEmbedded } from "#server/embedded-postgres/supervisor";
import { migrate } from "./migrate.ts";
import { dropDatabase } from "./testing-drop.ts";

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: string;
    templateDatabase: string;
  }
}

/** The same address with another database name. */
function withName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function server(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "linjia-test-"));
  const running = await startEmbedded({ dataDir: folder, log: () => {}, durable: false });
  return {
    url: running.url,
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = await server();
  const name = `linjia_template_${process.pid}`;
  const sql = postgres(running.url, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(name)}`;
  await migrate(withName(running.url, name));
  await installJobs(withName(running.url, name));
  project.provide("databaseServer", running.url);
  project.provide("templateDatabase", name);
  return async () => {
    const left = await sql<{ datname: string }[]>`select datname from pg_database where datname like ${`linjia_test_${process.pid}_%`} or datname = ${name}`;
    for (const { datname } of left) await dropDatabase(sql, datname);
    await sql.end();
    await running.stop();
  };
}
