/** Before the built-in database is changed for a new version of the program, it is put aside whole. */
import { join } from "node:path";
import { openDatabase } from "#db/client";
import { nextMigration } from "#db/migrate";
import { backupName } from "#lib/backup/names";
import { makeBackupAtOnce } from "#lib/backup/at-once";
import { failureSentence } from "#lib/i18n/failure";
import { StartRefusal } from "#lib/kernel/terminal";
import { say, step } from "./progress.ts";

/** Does nothing where there is nothing to change. @throws StartRefusal when it cannot be made: then nothing is changed either. */
export async function backUpBeforeMigration(url: string, dataDir: string): Promise<void> {
  if ((await nextMigration(url)) === null) return;
  openDatabase(url);
  const file = join(dataDir, "backups", backupName("before", new Date()));
  const outcome = await step((t) => t.backingUp, () => makeBackupAtOnce({ file, kind: "before", dataDir }));
  if (!outcome.ok) throw new StartRefusal((t) => t.backupFailed(failureSentence(outcome, t.language)));
  say((t) => t.backedUp(file));
}
