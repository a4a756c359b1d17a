"use client";
import Link from "next/link";
import { useState } from "react";
import { ScreenTitle } from "#components/desk/screen-title";
import { FormMessage } from "#components/ui/form-message";
import { AtOnce } from "#components/desk/at-once";
import { SelectField } from "#components/ui/field";
import { Button } from "#components/ui/button";
import type { SectionOption } from "#lib/articles/types";
import { collisionsOf, tooClose } from "#lib/calendar/collisions";
import { movedTo } from "#lib/calendar/days";
import { type CalendarEntry, type CalendarPage, calendarViews } from "#lib/calendar/types";
import { printedDay, printedMonth } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { wallTime } from "#lib/i18n/zone-time";
import { calendar as en } from "#messages/en/calendar";
import { calendar as zh } from "#messages/zh-CN/calendar";
import { DayCell } from "./day-cell.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { keyOf, type MoveActions, useMoving } from "./use-moving.ts";

export type CalendarWords = typeof zh;
type Props = { page: CalendarPage; section: number | null; sections: SectionOption[]; language: Lang; timeZone: string; actions: MoveActions };

/** What is planned, by day, week or month; what one may plan is dragged, or moved with the arrow keys. */
export function Calendar({ page, section, sections, language, timeZone, actions }: Props) {
  const t = language === "en" ? en : zh;
  const { entries, refused, move, nudge } = useMoving(page.entries, actions, timeZone, t.lost);
  const [open, setOpen] = useState<string | null>(null);
  const close = collisionsOf([...entries, ...page.beside]);
  const collisions = new Set(entries.flatMap(({ articleId }) => (close.has(articleId) ? [articleId] : [])));
  const dayOf = (entry: CalendarEntry) => wallTime(new Date(entry.at), timeZone).slice(0, 10);
  const onDrop = (key: string, day: string, hour?: number) => {
    const entry = entries.find((each) => keyOf(each) === key);
    if (entry) move(entry, movedTo(new Date(entry.at), day, timeZone, hour));
  };
  const chosen = entries.find((entry) => keyOf(entry) === open);
  const shared = { language, timeZone, t, collisions, onOpen: setOpen, onNudge: nudge, onDrop };
  return (
    <>
      <CalendarHead {...{ page, section, sections, language, t }} />
      {refused && <FormMessage tone="error">{refused}</FormMessage>}
      {collisions.size > 0 && <p className="pb-2 text-sm text-amber" role="status">{t.collisions(collisions.size, tooClose)}</p>}
      {page.more && <p className="pb-2 text-sm text-ink-3">{t.more}</p>}
      <div className={page.view === "day" ? "" : "grid border-rule max-md:gap-4 md:grid-cols-7 md:border-t md:border-l"} data-calendar={page.view}>
        {page.days.map((day) => <DayCell key={day} day={day} view={page.view} today={day === page.today} outside={page.view === "month" && day.slice(0, 7) !== page.on.slice(0, 7)} entries={entries.filter((entry) => dayOf(entry) === day)} {...shared} />)}
      </div>
      {entries.length === 0 && <p className="py-6 text-ink-3">{t.empty}</p>}
      <p className="pt-4 text-xs text-ink-3">{t.help(timeZone)}</p>
      <EntryDialog entry={chosen ?? null} onClose={() => setOpen(null)} onMove={move} {...{ language, timeZone, t }} />
    </>
  );
}

function CalendarHead({ page, section, sections, language, t }: Omit<Props, "timeZone" | "actions"> & { t: CalendarWords }) {
  const to = (change: { view?: string; on?: string }) => `/desk/calendar?${new URLSearchParams({ view: page.view, on: page.on, ...(section && { section: String(section) }), ...change })}`;
  const named = (day: string) => printedDay(new Date(`${day}T00:00:00Z`), language, "UTC");
  const span = page.view === "month" ? printedMonth(page.on.slice(0, 7), language) : page.view === "day" ? named(page.on) : `${named(page.days[0] ?? page.on)} – ${named(page.days.at(-1) ?? page.on)}`;
  return (
    <header className="grid gap-3 pb-4">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <ScreenTitle help="calendar">{t.title}</ScreenTitle>
        <p className="text-ink-2">{span}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <nav aria-label={t.views.label} className="flex gap-1.5">
          {calendarViews.map((view) => <Link key={view} href={to({ view })} prefetch={false} aria-current={view === page.view ? "page" : undefined} className={`flex h-8 items-center rounded border px-3 text-sm ${view === page.view ? "border-ink bg-ink text-paper" : "border-rule hover:bg-sunken"}`}>{t.views[view]}</Link>)}
        </nav>
        <nav aria-label={t.turn} className="flex gap-1.5">
          <Link className="button" prefetch={false} rel="prev" href={to({ on: page.previous })}>{t.previous}</Link>
          <Link className="button" prefetch={false} href={to({ on: page.today })}>{t.today}</Link>
          <Link className="button" prefetch={false} rel="next" href={to({ on: page.next })}>{t.next}</Link>
        </nav>
        <AtOnce action="/desk/calendar" className="flex gap-2 md:ml-auto">
          <input type="hidden" name="view" value={page.view} />
          <input type="hidden" name="on" value={page.on} />
          <SelectField quiet label={t.section} name="section" defaultValue={section ?? ""}>
            <option value="">{t.allSections}</option>
            {sections.map(({ id, name, nameEn }) => <option key={id} value={id}>{(language === "en" && nameEn) || name}</option>)}
          </SelectField>
          <Button type="submit">{t.show}</Button>
        </AtOnce>
      </div>
    </header>
  );
}
