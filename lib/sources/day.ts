/** The day a source speaks from: of its words, not of the moment somebody fetched them; "昨日" in a source means the day before it. Pure. */

/** Whether it is a day of the calendar, as ISO 8601 writes it: the 31st of February is none. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) && !text.startsWith("0000") ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** As it is kept: what a page says may be no day at all. */
export function keptDay(text: string): string | null {
  return isDay(text) ? text : null;
}
