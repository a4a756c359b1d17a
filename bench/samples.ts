/** Waits until the sample content of a running site is complete. */
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { openEmbedded } from "#server/embedded-postgres/open";

const patience = 300_000;

/** @returns milliseconds waited. */
export async function untilSamples(dataDir: string): Promise<number> {
  const since = performance.now();
  const database = await openEmbedded({ dataDir, log: () => {} });
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  try {
    for (;;) {
      const [row] = await sql<{ state: string }[]>`select value->>'state' as state from settings where key = 'samples'`;
      if (row?.state === "installed") return performance.now() - since;
      if (performance.now() - since > patience) throw new Error(`The sample content is not complete after ${patience / 1000} s: ${row?.state ?? "not begun"}.`);
      await pause(50);
    }
  } finally {
    await sql.end();
    await database.stop();
  }
}
