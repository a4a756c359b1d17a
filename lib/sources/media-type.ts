/**
 * What kind of file a source came as, and of which day it is: `text/html;date=2024-11-18`. The day stands where media types have their parameters (RFC 2045, 5.1)
 * because it is of this text, not of the moment somebody fetched it; "昨日" in a source means the day before it. Pure.
 */

/** @param day ISO 8601, "" where it is not known. */
export function withDay(type: string, day: string): string {
  return day === "" ? bareType(type) : `${bareType(type)};date=${day}`;
}

export function dayOf(type: string): string {
  return /;date=(\d{4}-\d{2}-\d{2})$/.exec(type)?.[1] ?? "";
}

export function bareType(type: string): string {
  return (/^[^;]*/.exec(type)?.[0] ?? "").trim().toLowerCase();
}
