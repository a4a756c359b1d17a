import { type DragEvent, useState } from "react";
import { printedTime } from "#lib/i18n/dates";
import type { CalendarEntry, CalendarView, EntryKind } from "#lib/calendar/types";
import type { Lang } from "#lib/i18n/languages";
import { wallTime } from "#lib/i18n/zone-time";
import type { CalendarWords } from "./calendar.tsx";
import { keyOf } from "./use-moving.ts";

type Shared = { language: Lang; timeZone: string; t: CalendarWords; collisions: ReadonlySet<number>; onOpen: (key: string) => void; onNudge: (entry: CalendarEntry, key: string) => boolean; onDrop: (key: string, day: string, hour?: number) => void };
type Props = Shared & { day: string; view: CalendarView; today: boolean; outside: boolean; entries: CalendarEntry[] };

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const dragged = "application/x-linjia-entry";

/** 周一 11/23 · Mon 23 Nov */
function shortDay(day: string, language: Lang): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(date);
  return language === "en" ? `${weekday} ${new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }).format(date)}` : `${weekday} ${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
}

/** A day with what happens on it; alone it is ruled by hours. */
export function DayCell({ day, view, today, outside, entries, ...shared }: Props) {
  const { language, t, onDrop } = shared;
  if (view === "day") {
    const hourOf = (entry: CalendarEntry) => Number(wallTime(new Date(entry.at), shared.timeZone).slice(11, 13));
    return <div className="border-t border-rule">{hours.map((hour) => <Hour key={hour} {...{ day, hour, shared }} entries={entries.filter((entry) => hourOf(entry) === hour)} />)}</div>;
  }
  return (
    <Target label={t.day(day)} data={day} className={`border-rule p-1.5 max-md:border-t md:min-h-28 md:border-r md:border-b ${outside ? "bg-sunken" : ""} ${entries.length === 0 ? "max-md:hidden" : ""}`} onDrop={(key) => onDrop(key, day)}>
      <h2 className={`pb-1 text-xs ${today ? "font-bold text-cinnabar" : "text-ink-3"}`}>{shortDay(day, language)}{today && ` · ${t.today}`}</h2>
      <ul className="grid gap-1">{entries.map((entry) => <li key={keyOf(entry)} className="min-w-0"><Entry entry={entry} {...shared} /></li>)}</ul>
    </Target>
  );
}

function Hour({ day, hour, entries, shared }: { day: string; hour: number; entries: CalendarEntry[]; shared: Shared }) {
  return (
    <Target label={`${hour}:00`} data={`${day}T${hour}`} className={`grid min-h-9 grid-cols-[3.5rem_minmax(0,1fr)] border-b border-rule py-1 ${entries.length === 0 ? "max-md:hidden" : ""}`} onDrop={(key) => shared.onDrop(key, day, hour)}>
      <span className="text-xs text-ink-3 tabular-nums">{String(hour).padStart(2, "0")}:00</span>
      <ul className="grid gap-1">{entries.map((entry) => <li key={keyOf(entry)} className="min-w-0"><Entry entry={entry} {...shared} /></li>)}</ul>
    </Target>
  );
}

function Target({ label, data, className, onDrop, children }: { label: string; data: string; className: string; onDrop: (key: string) => void; children: React.ReactNode }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop(event.dataTransfer.getData(dragged));
  };
  const dragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(dragged)) return;
    event.preventDefault();
    setOver(true);
  };
  return <section aria-label={label} data-day={data} className={`${className} ${over ? "outline-2 outline-ink -outline-offset-2" : ""}`} onDragOver={dragOver} onDragLeave={() => setOver(false)} onDrop={drop}>{children}</section>;
}

const tones: Record<EntryKind, string> = { scheduled: "border-l-ink", published: "border-l-celadon", embargo: "border-l-amber", due: "border-l-amber", takeDown: "border-l-cinnabar" };

/** Enter opens it, arrow keys move it, the mouse drags it. */
function Entry({ entry, language, timeZone, t, collisions, onOpen, onNudge }: { entry: CalendarEntry } & Shared) {
  const key = keyOf(entry);
  const collides = entry.kind === "scheduled" && collisions.has(entry.articleId);
  const section = entry.section && ((language === "en" && entry.section.nameEn) || entry.section.name);
  return (
    <button
      type="button"
      data-entry={key}
      draggable={entry.movable}
      onDragStart={(event) => event.dataTransfer.setData(dragged, key)}
      onKeyDown={(event) => onNudge(entry, event.key) && event.preventDefault()}
      onClick={() => onOpen(key)}
      className={`block w-full rounded-sm border border-l-3 border-rule bg-surface px-1.5 py-1 text-left hover:bg-sunken ${tones[entry.kind]} ${entry.movable ? "cursor-grab" : ""} ${collides ? "bg-amber-wash" : ""}`}
    >
      <span className="flex flex-wrap gap-x-1.5 text-xs text-ink-3"><span className="font-semibold text-ink tabular-nums">{printedTime(new Date(entry.at), timeZone)}</span>{t.kinds[entry.kind]}{collides && <span className="text-amber">{t.collides}</span>}</span>
      <span lang={entry.language} className="line-clamp-2 font-serif font-bold wrap-anywhere">{entry.headline || t.untitled}</span>
      {section && <span className="block truncate text-xs text-ink-3">{section}</span>}
    </button>
  );
}
