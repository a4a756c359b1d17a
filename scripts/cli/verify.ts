/** `verify FILE`: whether a backup is whole. Needs no database and no site. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { summaryOf } from "#lib/backup/types";
import { verifyBackup } from "#lib/backup/verify";
import { failureOf } from "#lib/kernel/outcome";
import { remarks } from "./backup.ts";
import type { Run } from "./verb.ts";

export const run: Run = async ({ rest: [given = ""], terminal }) => {
  const file = resolve(given);
  try {
    const manifest = await verifyBackup(file, remarks(terminal));
    const summary = summaryOf(manifest, (await stat(file)).size);
    terminal.tell(terminal.words.wholeBackup(file, summary.at, summary.articles, summary.pictures), { file, ...summary });
    return 0;
  } catch (error) {
    return terminal.refuseFor(failureOf(error, "verify"));
  }
};
