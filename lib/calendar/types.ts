/** The plan of the newsroom by days, as plain data. */
import type { Lang } from "#lib/i18n/languages";

export const calendarViews = ["day", "week", "month"] as const;
export type CalendarView = (typeof calendarViews)[number];
export type EntryKind = "scheduled" | "published" | "embargo" | "due" | "takeDown";

/** `at`: ISO 8601. `movable`: this person may set another hour. */
export type CalendarEntry = { articleId: number; kind: EntryKind; at: string; headline: string; language: Lang; section: { id: number; name: string; nameEn: string } | null; movable: boolean };
/** `days`: ISO days of the site's calendar; `beside`: what appears within minutes before and after these days; `more`: there are more than are shown. */
export type CalendarPage = { view: CalendarView; on: string; today: string; days: string[]; previous: string; next: string; entries: CalendarEntry[]; beside: CalendarEntry[]; more: boolean };
