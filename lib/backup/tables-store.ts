/** Tables for the rows of a backup. */
import { knownMigrations, migrateTo } from "#db/migrate";
import { refuse } from "#lib/kernel/refusal";
import type { Manifest } from "./types.ts";

/** Makes them as they were when the backup was made. Refuses "backup.newer" for one of a program that knows more than this. */
export async function makeTables(url: string, { migrations }: Manifest): Promise<void> {
  const ours = knownMigrations().map(({ hash }) => hash);
  if (migrations.length === 0 || migrations.length > ours.length || migrations.some((hash, index) => hash !== ours[index])) refuse("backup.newer");
  await migrateTo(url, migrations.length);
}
