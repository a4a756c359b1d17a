/** For tests: a database of one's own, cloned from the migrated template, and transactions that leave no trace. */
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase, inTransactionOfATest, openDatabase } from "./client.ts";
import { dropDatabase } from "./testing-drop.ts";

class RollBack extends Error {}

/** Runs `work` in a transaction that is always rolled back. */
export async function rolledBack(work: () => Promise<void>): Promise<void> {
  await inTransactionOfATest(async () => {
    await work();
    throw new RollBack();
  }).catch((error: unknown) => {
    if (!(error instanceof RollBack)) throw error;
  });
}

/** Gives this test file a database of its own; call at the top level of the file. */
export function useDatabase(): void {
  let url = "";
  beforeAll(async () => {
    url = await cloneDatabase();
    openDatabase(url, 4);
  });
  afterAll(async () => {
    await closeDatabase();
    await drop(url);
  });
}

/** A fresh migrated database; returns its address. */
export async function cloneDatabase(): Promise<string> {
  const template = inject("templateDatabase");
  const owner = template.split("_").at(-1) ?? "";
  const name = `linjia_test_${owner}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const sql = postgres(inject("databaseServer"), { max: 1, onnotice: () => {} });
  try {
    // Only one session may read a template at a time.
    await sql`select pg_advisory_lock(7001002)`;
    await sql`create database ${sql(name)} template ${sql(template)}`;
  } finally {
    await sql.end();
  }
  const url = new URL(inject("databaseServer"));
  url.pathname = `/${name}`;
  return url.href;
}

async function drop(url: string): Promise<void> {
  const sql = postgres(inject("databaseServer"), { max: 1, onnotice: () => {} });
  try {
    await dropDatabase(sql, new URL(url).pathname.slice(1));
  } finally {
    await sql.end();
  }
}
