/** Places in a list ordered by time and number, as they stand in an address. */
export type Cursor = { at: Date; id: number };

export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime().toString(36)}-${id.toString(36)}`;
}

/** Null for anything that `writeCursor` cannot have written. */
export function readCursor(text: string | undefined): Cursor | null {
  const match = /^([0-9a-z]{1,11})-([0-9a-z]{1,11})$/.exec(text ?? "");
  if (!match?.[1] || !match[2]) return null;
  const at = new Date(Number.parseInt(match[1], 36));
  const id = Number.parseInt(match[2], 36);
  return Number.isNaN(at.getTime()) || !Number.isSafeInteger(id) ? null : { at, id };
}
