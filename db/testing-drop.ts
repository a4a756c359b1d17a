/** Takes a test's database away, whoever is still in there. */
import postgres from "postgres";

/** @throws what PostgreSQL says, where it cannot be dropped. */
export async function dropDatabase(sql: postgres.Sql, database: string): Promise<void> {
  const name = sql(database);
  // PostgreSQL's own cleaning may be in there: only its owner may end that by force, and without force it gives way.
  await sql`drop database if exists ${name} with (force)`.catch(async (error: unknown) => {
    if (!(error instanceof postgres.PostgresError && error.code === "42501")) throw error;
    await sql`drop database if exists ${name}`;
  });
}
