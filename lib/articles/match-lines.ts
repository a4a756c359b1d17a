/** Which line of the details speaks of which kept source. Pure. */
import type { SourceEntry } from "./types.ts";

type Kept = { id: number; name: string; url: string; originalAuthor: string; originalHeadline: string };
type Line = Pick<SourceEntry, "sourceId" | "name" | "url" | "originalAuthor" | "originalHeadline">;

/**
 * By the number it carries; else, as screens of an earlier version do not know of numbers, by everything it says, and by its address alone.
 * @returns for each line its row, or null for what is new. Only a number may name the same row twice.
 */
export function matchLines<K extends Kept>(lines: readonly Line[], kept: readonly K[]): (K | null)[] {
  const found = lines.map(({ sourceId }) => kept.find(({ id }) => id === sourceId) ?? null);
  const taken = new Set(found.flatMap((row) => (row ? [row.id] : [])));
  const rules: ((line: Line, row: K) => boolean)[] = [
    (line, row) => row.name === line.name && row.url === line.url && row.originalAuthor === line.originalAuthor && row.originalHeadline === line.originalHeadline,
    (line, row) => line.url !== "" && row.url === line.url,
  ];
  for (const rule of rules) {
    for (const [at, line] of lines.entries()) {
      const row = found[at] ? undefined : kept.find((each) => !taken.has(each.id) && rule(line, each));
      if (!row) continue;
      found[at] = row;
      taken.add(row.id);
    }
  }
  return found;
}

/** A line that points to a row of before its text was copied, as a page does that has not heard of the copy, points to the copy. */
export function pointedAgain<L extends Pick<SourceEntry, "sourceId" | "hash">, K extends { id: number; hash: string }>(lines: readonly L[], kept: readonly K[]): L[] {
  const named = new Set(lines.map(({ sourceId }) => sourceId));
  return lines.map((line) => {
    if (line.sourceId === undefined || !line.hash || kept.some(({ id }) => id === line.sourceId)) return line;
    const copy = kept.find(({ id, hash }) => hash === line.hash && !named.has(id));
    return copy ? { ...line, sourceId: copy.id } : line;
  });
}
