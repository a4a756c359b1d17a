/** For when rows came in by the thousand. */
import { pool } from "./client.ts";

/**
 * Counts all rows for the planner, and marks the pages that everybody sees, so that an index alone can answer. PostgreSQL does both by itself, minutes later.
 * Of 100,000 articles just seeded, a word that no headline has was told in 56 ms before and in 23 after. Call it outside of transactions.
 */
export async function vacuum(): Promise<void> {
  await pool()`vacuum (analyze)`;
}
