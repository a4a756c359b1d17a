/** The archive: which months have something to read, and the articles of one. */
import { readCursor } from "#lib/articles/cursor";
import { tag } from "#lib/cache/tags";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import { siteSettings } from "#lib/settings/read";
import { ask } from "./ask.ts";
import { findMonths, monthBounds } from "./archive-store.ts";
import { listSize } from "./lists.ts";
import { perRequest } from "./per-request.ts";
import { pageOf } from "./rows.ts";
import { cardsBetween } from "./store.ts";
import type { ArticleCard, Page } from "./types.ts";

/** Months of the site's calendar with at least one article, newest first: "2026-11". */
export function readMonths(language: Lang): Promise<string[]> {
  declareTags(tag.feed, tag.lists, tag.site);
  return ask(async () => findMonths(language, (await siteSettings()).timeZone));
}

/**
 * @param month as it stands in an address; null for anything that is not a month like "2026-11".
 * @returns null also for a month without an article.
 */
export const readMonth = perRequest("month", async (month: string, language: Lang, before?: string): Promise<Page<ArticleCard> | null> => {
  // Every year that an article may be of: archives reach back to the first newspapers.
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(month)) return null;
  declareTags(tag.month(language, month), tag.lists, tag.site);
  return ask(async () => {
    const { from, to } = await monthBounds(month, (await siteSettings()).timeZone);
    const page = pageOf(await cardsBetween(language, from, to, { before: readCursor(before), limit: listSize + 1 }), listSize);
    return page.items.length === 0 && before === undefined ? null : page;
  });
});
