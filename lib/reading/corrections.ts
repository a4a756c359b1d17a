/** What the newsroom has put right, or added, in public: under one article, and in a list of its own. */
import { readCursor, writeCursor } from "#lib/articles/cursor";
import { articlePath } from "#lib/articles/slug";
import { tag } from "#lib/cache/tags";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import { ask } from "./ask.ts";
import { correctionLines, askCorrections } from "./corrections-store.ts";
import { perRequest } from "./per-request.ts";
import type { CorrectionLine, Page, PrintedCorrection } from "./types.ts";

/** Corrections on one page of the list. */
export const correctionsSize = 20;

/** Of one article, newest first. For everything that prints the article: page, copy, feed. */
export function readCorrections(articleId: number): Promise<PrintedCorrection[]> {
  declareTags(tag.article(articleId));
  return ask(async () => askCorrections({ id: articleId }));
}

/** Corrections and updates of an edition, newest first, a page at a time. */
export const readCorrectionList = perRequest("corrections", (language: Lang, before?: string): Promise<Page<CorrectionLine>> => {
  // A publish changes headlines and addresses of the list, and a take-down empties a line of it.
  declareTags(tag.corrections, tag.feed, tag.lists);
  return ask(async () => {
    const rows = await correctionLines(language, { before: readCursor(before), limit: correctionsSize + 1 });
    const shown = rows.slice(0, correctionsSize);
    const last = shown.at(-1);
    const items = shown.map(({ articleId, slug, ...row }) => ({ ...row, path: articlePath({ id: articleId, slug: slug ?? "", language }) }));
    return { items, next: rows.length > correctionsSize && last ? writeCursor({ at: last.at, id: last.id }) : null };
  });
});
