/** Decides what a late save means: an echo of our own, a change beside ours, or two people in the same place. Pure. */
import type { ArticleDetails } from "#lib/articles/types";
import { same } from "./same.ts";
import type { Copy } from "./texts.ts";

export type DetailField = keyof ArticleDetails;
export type Verdict = {
  /**
   * `mine`: the text on screen stands, and is still to be saved if it differs from theirs; `theirs`: nothing was typed
   * here since the last save, so the newer text is taken; `conflict`: both sides wrote, a person has to choose.
   */
  content: "mine" | "theirs" | "conflict";
  /** Field by field: what only one side changed, together. Disputed fields hold mine until a person chooses. */
  details: ArticleDetails;
  disputed: DetailField[];
};

/**
 * @param base the last state both sides had in common, as the server acknowledged it
 * @param sent what the unanswered attempts carried: an answer may be lost after the server has saved
 */
export function judge(given: { base: Copy; mine: Copy; theirs: Copy; sent: readonly Copy[] }): Verdict {
  const { base, mine, theirs, sent } = given;
  const echo = sent.some((copy) => same(copy.details, theirs.details));
  return { content: judgeContent(base, mine, theirs, sent), ...mergeDetails(echo ? theirs.details : base.details, mine.details, theirs.details) };
}

function judgeContent(base: Copy, mine: Copy, theirs: Copy, sent: readonly Copy[]): Verdict["content"] {
  if ([mine, ...sent].some((copy) => same(copy.content, theirs.content))) return "mine";
  if (same(mine.content, base.content)) return "theirs";
  return same(theirs.content, base.content) ? "mine" : "conflict";
}

function mergeDetails(base: ArticleDetails, mine: ArticleDetails, theirs: ArticleDetails): { details: ArticleDetails; disputed: DetailField[] } {
  const fields = Object.keys(mine) as DetailField[];
  const changedByMe = fields.filter((field) => !same(mine[field], base[field]));
  const disputed = changedByMe.filter((field) => !same(theirs[field], base[field]) && !same(theirs[field], mine[field]));
  const details = Object.fromEntries(fields.map((field) => [field, changedByMe.includes(field) ? mine[field] : theirs[field]])) as ArticleDetails;
  return { details, disputed };
}
