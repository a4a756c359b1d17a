/** Places in a list ordered by time and number, as they stand in an address. */
export type Cursor = { at: Date; id: number };

/** Added to milliseconds since 1970, so that no time of years 1 to 9999 is negative: a sign would not fit the address. */
const before1970 = 62_135_596_800_000;
const latest = Date.UTC(9_999, 11, 31, 23, 59, 59, 999);

export function writeCursor({ at, id }: Cursor): string {
  return `${(at.getTime() + before1970).toString(36)}-${id.toString(36)}`;
}

/** Null for anything that `writeCursor` cannot have written. */
export function readCursor(text: string | undefined): Cursor | null {
  const match = /^([0-9a-z]{1,11})-([0-9a-z]{1,11})$/.exec(text ?? "");
  if (!match?.[1] || !match[2]) return null;
  const at = new Date(Number.parseInt(match[1], 36) - before1970);
  const id = Number.parseInt(match[2], 36);
  return Number.isNaN(at.getTime()) || at.getTime() > latest || !Number.isSafeInteger(id) ? null : { at, id };
}
