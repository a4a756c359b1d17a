/** Decides what a late save of details means: an echo of our own, a change beside ours, or two people in the same field. Pure. */
import type { ArticleDetails } from "#lib/articles/types";
import { joinedSources, sameField } from "./judge-sources.ts";
import { same } from "./same.ts";

export type DetailField = keyof ArticleDetails;
/** What only one side changed, together. Disputed fields hold mine until a person chooses. */
export type Verdict = { details: ArticleDetails; disputed: DetailField[] };

/**
 * @param base the last state both sides had in common, as the server acknowledged it
 * @param sent what the unanswered attempts carried: an answer may be lost after the server has saved
 */
export function judge({ base, mine, theirs, sent }: { base: ArticleDetails; mine: ArticleDetails; theirs: ArticleDetails; sent: readonly ArticleDetails[] }): Verdict {
  const common = sent.some((details) => same(details, theirs)) ? theirs : base;
  const fields = Object.keys(mine) as DetailField[];
  const changedByMe = fields.filter((field) => !sameField(field, mine, common));
  const differ = changedByMe.filter((field) => !sameField(field, theirs, common) && !sameField(field, theirs, mine));
  const details = Object.fromEntries(fields.map((field) => [field, changedByMe.includes(field) ? mine[field] : theirs[field]])) as ArticleDetails;
  const sources = differ.includes("sources") ? joinedSources(common.sources, mine.sources, theirs.sources) : null;
  return sources ? { details: { ...details, sources }, disputed: differ.filter((field) => field !== "sources") } : { details, disputed: differ };
}

/** Fields in which two states differ. */
export function differing(one: ArticleDetails, other: ArticleDetails): DetailField[] {
  return (Object.keys(one) as DetailField[]).filter((field) => !sameField(field, one, other));
}
