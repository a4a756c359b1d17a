/** When two lists of sources say the same, and when two changes of one list go together. Pure. */
import type { ArticleDetails, SourceEntry } from "#lib/articles/types";
import { same } from "./same.ts";

/** Which row the server keeps behind a line is no change that a person has made: a line that was just typed does not know of it. */
export function sameField(field: keyof ArticleDetails, one: ArticleDetails, other: ArticleDetails): boolean {
  return field === "sources" ? sameLines(one.sources, other.sources) : same(one[field], other[field]);
}

/** What was attached behind the lines there were stands in nobody's way: it goes behind ours. Null where they changed more than that. */
export function joinedSources(common: readonly SourceEntry[], mine: readonly SourceEntry[], theirs: readonly SourceEntry[]): SourceEntry[] | null {
  if (theirs.length <= common.length || !sameLines(theirs.slice(0, common.length), common)) return null;
  const known = new Set(mine.flatMap(({ sourceId }) => (sourceId === undefined ? [] : [sourceId])));
  return [...mine, ...theirs.slice(common.length).filter(({ sourceId }) => sourceId === undefined || !known.has(sourceId))];
}

/** Whether `before` became `after` by attaching these sources and by nothing else. Attaching writes behind the last line, or into one that only named its page. */
export function onlyAttached(before: ArticleDetails, after: ArticleDetails, attached: ReadonlySet<number>): boolean {
  const isExplained = (line: SourceEntry, at: number) => (line.sourceId !== undefined && attached.has(line.sourceId)) || sameLine(line, before.sources[at]);
  return same({ ...before, sources: [] }, { ...after, sources: [] }) && after.sources.length >= before.sources.length && after.sources.every(isExplained);
}

function sameLines(one: readonly SourceEntry[], other: readonly SourceEntry[]): boolean {
  return one.length === other.length && one.every((line, at) => sameLine(line, other[at]));
}

function sameLine(one: SourceEntry, other: SourceEntry | undefined): boolean {
  if (!other || (one.sourceId !== undefined && other.sourceId !== undefined && one.sourceId !== other.sourceId)) return false;
  return one.name === other.name && one.url === other.url && one.originalAuthor === other.originalAuthor && one.originalHeadline === other.originalHeadline && one.relation === other.relation;
}
