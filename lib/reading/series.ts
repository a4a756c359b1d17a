/** Series as readers see them: one with its articles, and all that have some. */
import { tag } from "#lib/cache/tags";
import { readCursor } from "#lib/articles/cursor";
import type { Picture } from "#lib/content/types";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import { picturesFor } from "#lib/media/pictures";
import { ask } from "./ask.ts";
import { listSize } from "./lists.ts";
import { perRequest } from "./per-request.ts";
import { pageOf } from "./rows.ts";
import { findSeries, seriesCards, seriesWithStories } from "./series-store.ts";
import type { ArticleCard, Page, PrintedSeries } from "./types.ts";

const mostSeries = 500;

type Row = NonNullable<Awaited<ReturnType<typeof findSeries>>>;

/** The newest article first. Null when there is no such series, or nothing to read in it in this language. */
export const readSeries = perRequest("series", (slug: string, language: Lang, before?: string): Promise<{ about: PrintedSeries; page: Page<ArticleCard> } | null> =>
  ask(async () => {
    const row = await findSeries(slug);
    if (!row) return null;
    declareTags(tag.series(row.id), tag.lists);
    const page = pageOf(await seriesCards(language, row.id, { before: readCursor(before), limit: listSize + 1 }), listSize);
    if (page.items.length === 0) return null;
    const pictures = row.coverMediaId === null ? new Map<number, Picture>() : await picturesFor([row.coverMediaId]);
    return { about: printed(row, language, pictures), page };
  }));

/** Every series with something to read, the newest first, at most five hundred. */
export const readAllSeries = perRequest("all-series", (language: Lang): Promise<PrintedSeries[]> => {
  // The first story of a series nobody has seen yet shows in what changes with every publish.
  declareTags(tag.feed, tag.lists);
  return ask(async () => {
    const rows = await seriesWithStories(language, mostSeries);
    declareTags(...rows.map(({ id }) => tag.series(id)));
    const covers = rows.map(({ coverMediaId }) => coverMediaId).filter((id) => id !== null);
    const pictures = covers.length === 0 ? new Map<number, Picture>() : await picturesFor(covers);
    return rows.map((row) => printed(row, language, pictures));
  });
});

function printed(row: Row, language: Lang, pictures: ReadonlyMap<number, Picture>): PrintedSeries {
  const english = language === "en";
  return { slug: row.slug, name: (english && row.nameEn) || row.name, description: english ? row.descriptionEn : row.description, cover: row.coverMediaId === null ? null : (pictures.get(row.coverMediaId) ?? null) };
}
