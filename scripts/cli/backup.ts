/** `backup`: rows and pictures in one file, read back before it gets its name. */
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { systemActor } from "#lib/access/actor";
import { makeBackupAtOnce } from "#lib/backup/at-once";
import { backupName } from "#lib/backup/names";
import { recordBackup } from "#lib/backup/run";
import { type Report, summaryOf } from "#lib/backup/types";
import { withDatabase } from "./database.ts";
import type { Terminal } from "./terminal.ts";
import type { Run } from "./verb.ts";

export const run: Run = ({ values, terminal }) =>
  withDatabase(async ({ settings: { dataDir } }) => {
    const since = Date.now();
    const name = backupName("asked", new Date());
    const file = typeof values.to === "string" ? resolve(values.to) : join(dataDir, "backups", name);
    const outcome = await makeBackupAtOnce({ file, kind: "asked", dataDir, report: remarks(terminal) });
    const seconds = Math.round((Date.now() - since) / 100) / 10;
    const actor = systemActor("command line");
    if (!outcome.ok) {
      await recordBackup(actor, { work: "make", name: file, ok: false, code: outcome.code, params: {}, seconds });
      return terminal.refuseFor(outcome);
    }
    const summary = summaryOf(outcome.value, (await stat(file)).size);
    await recordBackup(actor, { work: "make", name: file, ok: true, code: "", params: {}, seconds, detail: summary });
    if (summary.missing > 0) terminal.remark(terminal.words.picturesMissing(summary.missing));
    terminal.tell(terminal.words.backedUp(file, (summary.bytes / 1_000_000).toFixed(1), summary.articles, summary.pictures, String(seconds)), { file, seconds, ...summary });
    return 0;
  });

/** A line every two seconds, for people; a running site that had it begun hears all. */
export function remarks(terminal: Terminal): Report {
  let told = Date.now();
  return ({ phase, done, total }) => {
    process.send?.({ phase, done, total });
    if (Date.now() - told < 2_000) return;
    told = Date.now();
    terminal.remark(terminal.words.backupProgress(terminal.words.backupPhase[phase], total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0));
  };
}
