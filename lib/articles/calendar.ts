/** The calendar of the newsroom: what appears, appeared, may not appear yet, is due, and is to be taken down. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleScope } from "#lib/access/scope";
import { tooClose } from "#lib/calendar/collisions";
import { isDay, spanOf } from "#lib/calendar/days";
import { type CalendarEntry, type CalendarPage, calendarViews, type EntryKind } from "#lib/calendar/types";
import { isoDay } from "#lib/i18n/dates";
import { databaseNow } from "#lib/kernel/clock";
import { query } from "#lib/kernel/query";
import { siteSettings } from "#lib/settings/read";
import { findAppeared, findByHour } from "./calendar-store.ts";

/** As it stands in the address; what is not understood is left out. */
export const calendarPlace = z.object({
  view: z.enum(calendarViews).catch("week"),
  on: z.string().refine(isDay).optional().catch(undefined),
  section: z.coerce.number().int().positive().optional().catch(undefined),
});

type Rows = Awaited<ReturnType<typeof findByHour>>;

const near = tooClose * 60_000;

/** Entries of one kind; a newsroom that plans more in a month looks at a week. */
export const mostEntries = 400;

export const readCalendar: (actor: Actor, place: z.infer<typeof calendarPlace>) => Promise<CalendarPage> = query({
  can: "desk.enter",
  subject: async () => undefined,
  run: async ({ actor, input }: { actor: Actor; input: z.infer<typeof calendarPlace> }) => {
    const { timeZone } = await siteSettings();
    const today = isoDay(await databaseNow(), timeZone);
    const on = input.on ?? today;
    const { from, to, ...span } = spanOf(input.view, on, timeZone);
    const where = { scope: articleScope(actor), from, to, section: input.section, limit: mostEntries + 1 };
    // What appears just before midnight takes the readers of what appears just after it.
    const around = { ...where, from: new Date(from.getTime() - near), to: new Date(to.getTime() + near) };
    const [scheduled, published] = [await findByHour("scheduledAt", around), await findAppeared(around)];
    const isShown = ({ at }: { at: Date }) => at >= from && at < to;
    const kinds: [EntryKind, Rows][] = [
      ["scheduled", scheduled.filter(isShown)],
      ["published", published.filter(isShown)],
      ["embargo", await findByHour("embargoAt", where)],
      ["due", await findByHour("dueAt", where)],
      ["takeDown", await findByHour("unpublishAt", where)],
    ];
    const entries = kinds.flatMap(([kind, rows]) => rows.slice(0, mostEntries).map((row) => entryOf(actor, kind, row)));
    const beside = (kind: EntryKind, rows: Rows) => rows.filter((row) => !isShown(row)).map((row) => entryOf(actor, kind, row));
    return { view: input.view, on, today, ...span, beside: [...beside("scheduled", scheduled), ...beside("published", published)], entries: entries.toSorted((a, b) => a.at.localeCompare(b.at) || a.articleId - b.articleId), more: kinds.some(([, rows]) => rows.length > mostEntries) };
  },
});

/** Only of sections: who wrote it does not matter for who plans it. */
function entryOf(actor: Actor, kind: EntryKind, { at, live, section, ...row }: Rows[number]): CalendarEntry {
  const article = { sectionId: section?.id ?? null, authorIds: [], live };
  const may = kind === "scheduled" || kind === "embargo" ? can(actor, "article.schedule", article) : kind === "takeDown" && can(actor, "article.unpublish", article);
  return { ...row, kind, section, at: at.toISOString(), movable: may };
}
