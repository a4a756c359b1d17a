/** Makes, checks or restores a backup in the background: alone, telling how far it is, and recorded in the end however it ended. */
import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type Actor, systemActor } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import { failureOf } from "#lib/kernel/outcome";
import { refuse } from "#lib/kernel/refusal";
import { backupFolder, backupName, readName, restoredFolder } from "./names.ts";
import { restoreApart } from "./restore-apart.ts";
import { whileAlone } from "./rows-store.ts";
import { backupSchedule } from "./schedule.ts";
import { sayFinished, sayRunning } from "./state.ts";
import { type BackupKind, type Finished, type Report, type Summary, summaryOf, type Work, works } from "./types.ts";
import { verifyBackup } from "./verify.ts";
import { writeBackup } from "./write.ts";

export type Errand = { work: "make"; kind: BackupKind } | { work: "verify" | "restore"; name: string };
/** How often others are told how far it is, in milliseconds. */
const beatEvery = 1_000;

const resultInput = z.object({ work: z.enum(works), name: z.string().max(200), ok: z.boolean(), code: z.string().max(60), params: z.record(z.string(), z.union([z.string(), z.number()])), seconds: z.number(), detail: z.record(z.string(), z.unknown()).default({}) });

/** For the audit log: a backup is nothing that anybody may make without its being known. */
export const recordBackup = command({
  name: "backup.record",
  can: "backup.run",
  input: resultInput,
  subject: async () => undefined,
  run: async ({ input: { detail, work, name, ok, code, seconds } }) => ({ value: undefined, about: { kind: "backup", id: null }, detail: { work, name, ok, ...(ok ? {} : { code }), seconds, ...detail } }),
});

/** Never throws: how it ended is what it answers, and stands in the state. */
export async function runErrand(errand: Errand, actor: Actor = systemActor("backup")): Promise<Finished> {
  const since = new Date();
  const name = errand.work === "make" ? backupName(errand.kind, since) : errand.name;
  let finished: Finished;
  let detail: Detail = {};
  const telling = tellingOf(errand.work, name, since);
  try {
    const done = await whileAlone(() => perform(errand, name, since, telling.report));
    if (!done) refuse("backup.running");
    detail = done.value;
    finished = { work: errand.work, name, at: new Date().toISOString(), ok: true, code: "", params: detail.folder === undefined ? {} : { folder: detail.folder }, seconds: secondsSince(since) };
  } catch (error) {
    const { code, params } = failureOf(error, "backup");
    finished = { work: errand.work, name, at: new Date().toISOString(), ok: false, code, params, seconds: secondsSince(since) };
    // Somebody else is at work: their state must stay.
    if (code === "backup.running") return finished;
    log().warn({ name, code }, "a backup was not made, or is not whole");
  }
  // A word on the way that arrives last would say for a minute that the work goes on.
  await telling.said();
  await tell(finished, detail, actor).catch((error: unknown) => log().warn({ err: error }, "how a backup ended could not be recorded"));
  return finished;
}

/** `folder`: the data folder that was made. */
type Detail = Partial<Summary> & { folder?: string };

const secondsSince = (since: Date) => Math.round((Date.now() - since.getTime()) / 100) / 10;

async function tell(finished: Finished, detail: Detail, actor: Actor): Promise<void> {
  await sayFinished(finished);
  const { at: _, ...rest } = finished;
  await recordBackup(actor, { ...rest, detail });
}

async function perform(errand: Errand, name: string, since: Date, report: Report): Promise<Detail> {
  const file = join(backupFolder(), name);
  if (errand.work === "make") {
    const manifest = await writeBackup({ file, kind: errand.kind, dataDir: dirname(backupFolder()), report });
    await keepNewest("daily", (await backupSchedule()).keep);
    return summaryOf(manifest, (await stat(file)).size);
  }
  if (!readName(name)) refuse("backup.unknown");
  if (errand.work === "restore") {
    const folder = restoredFolder(since);
    return { folder, ...(await restoreApart(file, folder, report)) };
  }
  const manifest = await verifyBackup(file, report);
  return summaryOf(manifest, (await stat(file)).size);
}

/** The database is told once a second, and a word that does not reach it stops nothing. `said`: resolves when none is on its way any more. */
function tellingOf(work: Work, name: string, since: Date): { report: Report; said: () => Promise<void> } {
  let told = 0;
  let saying: Promise<void> = Promise.resolve();
  const report: Report = (progress) => {
    if (Date.now() - told < beatEvery) return;
    told = Date.now();
    saying = saying.then(() => sayRunning({ work, name, ...progress, since: since.toISOString(), beat: new Date().toISOString() })).catch(() => {});
  };
  return { report, said: () => saying };
}

/** What people asked for stays until they remove it. */
export async function keepNewest(kind: BackupKind, count: number, folder = backupFolder()): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => readName(name)?.kind === kind).sort();
  for (const name of names.slice(0, Math.max(0, names.length - count))) await rm(join(folder, name), { force: true });
}


