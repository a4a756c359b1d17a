/** The calendar of the newsroom: what appears, appeared, may not appear yet, is due, and is to be taken down. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleScope } from "#lib/access/scope";
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
    const kinds: [EntryKind, Awaited<ReturnType<typeof findByHour>>][] = [
      ["scheduled", await findByHour("scheduledAt", where)],
      ["published", await findAppeared(where)],
      ["embargo", await findByHour("embargoAt", where)],
      ["due", await findByHour("dueAt", where)],
      ["takeDown", await findByHour("unpublishAt", where)],
    ];
    const entries = kinds.flatMap(([kind, rows]) => rows.slice(0, mostEntries).map((row) => entryOf(actor, kind, row)));
    return { view: input.view, on, today, ...span, entries: entries.toSorted((a, b) => a.at.localeCompare(b.at) || a.articleId - b.articleId), more: kinds.some(([, rows]) => rows.length > mostEntries) };
  },
});

/** Only of sections: who wrote it does not matter for who plans it. */
function entryOf(actor: Actor, kind: EntryKind, { at, live, section, ...row }: Awaited<ReturnType<typeof findByHour>>[number]): CalendarEntry {
  const article = { sectionId: section?.id ?? null, authorIds: [], live };
  const may = kind === "scheduled" || kind === "embargo" ? can(actor, "article.schedule", article) : kind === "takeDown" && can(actor, "article.unpublish", article);
  return { ...row, kind, section, at: at.toISOString(), movable: may };
}
