/** Revisions as the desk shows them: plain data. */
import type { RevisionReason } from "#lib/articles/types";
import type { ArticleContent, Picture } from "#lib/content/types";

/** One line of the timeline. `by`: who kept it, null for the house itself; `writers`: who wrote since the one before. */
export type RevisionLine = {
  id: number;
  /** Counts the revisions of one article. */
  number: number;
  /** ISO 8601. */
  at: string;
  by: string | null;
  writers: string[];
  reason: RevisionReason;
  name: string;
  pinned: boolean;
  /** Readers have had it. */
  published: boolean;
  /** Of a restored one: the number of the revision whose text it is. */
  sameAs: number | null;
  characters: number;
};

/** Newest first; `next` is the number to ask on from, null at the beginning of the article. */
export type RevisionPage = { items: RevisionLine[]; next: number | null };

/** `before`: the number of the revision before it, null for the first. */
export type ReadRevision = { line: RevisionLine; before: number | null; content: ArticleContent; pictures: Picture[] };

/** Letters of a revision's name. */
export const longestName = 60;
