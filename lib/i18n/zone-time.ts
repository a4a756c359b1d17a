/** Between the clock on the newsroom's wall (the site's time zone) and moments in time. */
import { once } from "#lib/kernel/process";

const minute = 60_000;

/** Making a format takes a hundred times as long as using it; a site has one zone. */
const formats = () => once("wall-formats", () => new Map<string, Intl.DateTimeFormat>());
const mostFormats = 50;

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = formats().get(timeZone) ?? new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (formats().size < mostFormats) formats().set(timeZone, format);
  return format;
}

/** "2026-11-23T21:40" as it stands on the wall at that moment, the form of `<input type="datetime-local">`. */
export function wallTime(at: Date, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year").padStart(4, "0")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}`;
}

/**
 * The moment at which the wall shows `wall`. An hour that summer time skips counts from before the jump; of an hour that
 * happens twice the first is meant.
 * @returns null when `wall` is no date
 */
export function momentOf(wall: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall)) return null;
  const asIfUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asIfUtc)) return null;
  const offsets = [-1, 1].map((day) => offsetAt(new Date(asIfUtc + day * 1_440 * minute), timeZone));
  const candidates = offsets.map((offset) => new Date(asIfUtc - offset * minute));
  return candidates.find((candidate) => wallTime(candidate, timeZone) === wall) ?? candidates[0] ?? null;
}

/** How often the wall shows `wall`: never where summer time skips it, twice where it comes back; null when it is no date. */
export function hoursOf(wall: string, timeZone: string): 0 | 1 | 2 | null {
  const asIfUtc = momentOf(wall, timeZone) && Date.parse(`${wall}Z`);
  if (asIfUtc === null) return null;
  const offsets = new Set([-1, 1].map((day) => offsetAt(new Date(asIfUtc + day * 1_440 * minute), timeZone)));
  const shown = [...offsets].filter((offset) => wallTime(new Date(asIfUtc - offset * minute), timeZone) === wall).length;
  return shown === 0 ? 0 : shown === 1 ? 1 : 2;
}

/** Minutes that the zone is ahead of UTC at a moment. */
export function offsetAt(at: Date, timeZone: string): number {
  return Math.round((Date.parse(`${wallTime(at, timeZone)}Z`) - Math.floor(at.getTime() / minute) * minute) / minute);
}

/** "UTC+8", "UTC-3:30". */
export function offsetName(at: Date, timeZone: string): string {
  const offset = offsetAt(at, timeZone);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? "-" : "+"}${hours}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`}`;
}
