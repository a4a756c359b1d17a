/** The backup that a site makes by itself, once a day, on one of its servers. */
import { z } from "zod";
import { databaseNow } from "#lib/kernel/clock";
import { keptValue, writeKept } from "#lib/settings/kept";
import { siteSettings } from "#lib/settings/read";
import { runErrand } from "./run.ts";
import { backupSchedule, lastTurn } from "./schedule.ts";

const key = "backups.daily";
/** One that failed is tried again after an hour. */
const again = 3_600_000;
const turnSchema = z.object({ done: z.string(), tried: z.string() });
type Turn = z.infer<typeof turnSchema>;

/** Whether it is time: a site that is new waits for its first turn. */
export function isDue(now: Date, turn: Date, before: Turn): boolean {
  return Date.parse(before.done) < turn.getTime() && (Date.parse(before.tried) < turn.getTime() || now.getTime() - Date.parse(before.tried) > again);
}

/** Looks whether it is time, and makes it then. Two servers that look at once: the second finds the first at work. */
export async function makeDailyBackup(): Promise<boolean> {
  const schedule = await backupSchedule();
  if (!schedule.daily) return false;
  const now = await databaseNow();
  const read = turnSchema.safeParse(await keptValue(key));
  if (!read.success) {
    await writeKept(key, { done: now.toISOString(), tried: now.toISOString() }, null);
    return false;
  }
  const turn = lastTurn(now, schedule, (await siteSettings()).timeZone);
  if (!isDue(now, turn, read.data)) return false;
  await writeKept(key, { ...read.data, tried: now.toISOString() }, null);
  const finished = await runErrand({ work: "make", kind: "daily" });
  if (finished.ok) await writeKept(key, { done: now.toISOString(), tried: now.toISOString() }, null);
  return finished.ok;
}
