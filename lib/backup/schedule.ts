/** When a site makes a backup by itself, and how many of those it keeps. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { momentOf, wallTime } from "#lib/i18n/zone-time";
import { command } from "#lib/kernel/command";
import { keptValue, writeKept } from "#lib/settings/kept";
import type { BackupSchedule } from "./types.ts";

const key = "backups";
const scheduleSchema = z.object({ daily: z.boolean(), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), keep: z.int().min(1).max(365) });
export const defaultSchedule: BackupSchedule = { daily: true, time: "03:30", keep: 7 };

export async function backupSchedule(): Promise<BackupSchedule> {
  const read = scheduleSchema.safeParse(await keptValue(key));
  return read.success ? read.data : defaultSchedule;
}

export const changeSchedule = command({
  name: "backup.schedule",
  can: "backup.manage",
  input: scheduleSchema,
  subject: async () => undefined,
  run: async ({ actor, input }) => {
    const before = await backupSchedule();
    await writeKept(key, input, personBehind(actor));
    return { value: undefined, about: { kind: "settings", id: null }, detail: { before, after: input } };
  },
});

/**
 * The last moment at which a daily backup should have been made.
 * @param now by the database's clock
 */
export function lastTurn(now: Date, { time }: Pick<BackupSchedule, "time">, timeZone: string): Date {
  const day = 24 * 3_600_000;
  for (const back of [0, 1, 2]) {
    const wall = `${wallTime(new Date(now.getTime() - back * day), timeZone).slice(0, 10)}T${time}`;
    const at = momentOf(wall, timeZone);
    if (at && at <= now) return at;
  }
  return new Date(now.getTime() - 3 * day);
}
