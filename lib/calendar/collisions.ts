/** Where several articles of one section appear within minutes of each other, and take each other's readers. Pure. */
import type { CalendarEntry } from "./types.ts";

export const tooClose = 15;

type Given = Pick<CalendarEntry, "articleId" | "kind" | "at" | "section">;

/** Numbers of scheduled articles that come within `minutes` of another of their section, scheduled or out already. */
export function collisionsOf(entries: readonly Given[], minutes = tooClose): Set<number> {
  const appearing = entries.filter(({ kind, section }) => section !== null && (kind === "scheduled" || kind === "published")).toSorted((a, b) => (a.section?.id ?? 0) - (b.section?.id ?? 0) || a.at.localeCompare(b.at));
  const found = new Set<number>();
  for (const [index, entry] of appearing.entries()) {
    const before = appearing[index - 1];
    if (before?.section?.id !== entry.section?.id || before === undefined || before.articleId === entry.articleId) continue;
    if (Date.parse(entry.at) - Date.parse(before.at) >= minutes * 60_000) continue;
    for (const each of [before, entry]) if (each.kind === "scheduled") found.add(each.articleId);
  }
  return found;
}
