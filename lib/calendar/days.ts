/** Days on the newsroom's wall: which ones a view shows, and the same hour on another day. Pure. */
import { momentOf, wallTime } from "#lib/i18n/zone-time";
import type { CalendarView } from "./types.ts";

const dayLength = 86_400_000;

/** "2026-11-26" a number of days on; also over the days on which summer time begins and ends. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  return /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** Weeks begin on Monday; a month is shown in whole weeks. `from` included, `to` not. */
export function spanOf(view: CalendarView, on: string, timeZone: string): { days: string[]; previous: string; next: string; from: Date; to: Date } {
  const monday = (day: string) => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  const first = view === "day" ? on : monday(view === "week" ? on : `${on.slice(0, 8)}01`);
  const month = (step: number) => new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1 + step, 1)).toISOString().slice(0, 10);
  const count = view === "day" ? 1 : view === "week" ? 7 : (Date.parse(monday(addDays(month(1), 6))) - Date.parse(first)) / dayLength;
  const days = Array.from({ length: count }, (_, at) => addDays(first, at));
  const midnight = (day: string) => momentOf(`${day}T00:00`, timeZone) ?? new Date(`${day}T00:00:00Z`);
  const step = view === "day" ? 1 : 7;
  return { days, previous: view === "month" ? month(-1) : addDays(on, -step), next: view === "month" ? month(1) : addDays(on, step), from: midnight(first), to: midnight(addDays(first, count)) };
}

/** The same time on the wall of another day, or another hour of it. */
export function movedTo(at: Date, day: string, timeZone: string, hour?: number): Date {
  const wall = wallTime(at, timeZone);
  const time = hour === undefined ? wall.slice(11) : `${String(hour).padStart(2, "0")}:${wall.slice(14)}`;
  return momentOf(`${day}T${time}`, timeZone) ?? at;
}
