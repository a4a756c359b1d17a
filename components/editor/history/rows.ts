/** How the rows of a difference stand on the page: what is folded away, and what stands opposite what. */
import type { Row } from "#lib/content/diff-types";

/** A row of the page: one row, or on the left what went and on the right what came. */
export type Line = { left: Row | null; right: Row | null };
export type Part = { at: number; line: Line } | { at: number; hidden: Line[] };

/** Unchanged lines kept in sight around a change, and the fewest worth hiding. */
const around = 1;
const fewest = 3;

/** In one text each row has a line of its own. */
export function oneByOne(rows: readonly Row[]): Line[] {
  return rows.map((row) => ({ left: row, right: row }));
}

/** Side by side, what came stands opposite what went in the same place. */
export function opposite(rows: readonly Row[]): Line[] {
  const lines: Line[] = [];
  let [went, came]: [Row[], Row[]] = [[], []];
  const close = () => {
    for (let at = 0; at < Math.max(went.length, came.length); at++) lines.push({ left: went[at] ?? null, right: came[at] ?? null });
    [went, came] = [[], []];
  };
  for (const row of rows) {
    if (row.is === "removed" || row.is === "left") went.push(row);
    else if (row.is === "added" || row.is === "moved") came.push(row);
    else {
      close();
      lines.push({ left: row, right: row });
    }
  }
  close();
  return lines;
}

export function isSame({ left }: Line): boolean {
  return left?.is === "same";
}

/** Long stretches without a change become one part. */
export function folded(lines: readonly Line[]): Part[] {
  const nearChange = lines.map((_, at) => lines.slice(Math.max(0, at - around), at + around + 1).some((line) => !isSame(line)));
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    while (end < lines.length && !nearChange[end]) end++;
    if (end - at >= fewest) {
      parts.push({ at, hidden: lines.slice(at, end) });
      at = end - 1;
    } else {
      const line = lines[at];
      if (line) parts.push({ at, line });
    }
  }
  return parts;
}
