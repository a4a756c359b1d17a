/** What leads on from an article: its neighbours in the series, and what is like it. */
import { articlePath } from "#lib/articles/slug";
import { tag } from "#lib/cache/tags";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import type { PrintedLabel } from "#lib/labels/types";
import { mostLike } from "#lib/related/likeness";
import { findSeriesById, nextInSeries, previousInSeries, askRelated } from "./series-store.ts";
import { sectionOf } from "./rows.ts";
import type { HeadlineLine, PlaceInSeries, RelatedLine } from "./types.ts";

type Of = { id: number; language: Lang; seriesId: number | null; firstPublishedAt: Date };
export type Onward = { series: PlaceInSeries | null; related: RelatedLine[] };

/** Only what readers can open; a page that prints this becomes stale with each of the articles named. */
export async function readOnward(of: Of): Promise<Onward> {
  const [series, related] = await Promise.all([placeInSeries(of), relatedTo(of)]);
  declareTags(tag.line(of.id), ...[series?.previous, series?.next, ...related].flatMap((line) => (line ? [tag.line(line.id)] : [])));
  return { series, related };
}

async function placeInSeries({ id, language, seriesId, firstPublishedAt }: Of): Promise<PlaceInSeries | null> {
  if (seriesId === null) return null;
  declareTags(tag.series(seriesId));
  const place = { seriesId, at: firstPublishedAt, articleId: id };
  const [row, [previous], [next]] = await Promise.all([findSeriesById(seriesId), previousInSeries(language, place), nextInSeries(language, place)]);
  return row && { slug: row.slug, name: (language === "en" && row.nameEn) || row.name, previous: previous ? lineOf(previous) : null, next: next ? lineOf(next) : null };
}

async function relatedTo({ id, language }: Of): Promise<RelatedLine[]> {
  const rows = await askRelated({ id, language, limit: mostLike });
  return rows.map((row) => ({ ...lineOf(row), section: row.section && sectionOf(row.section, language) }));
}

function lineOf(row: { id: number; slug: string; language: Lang; headline: string; label: PrintedLabel | null; firstPublishedAt: Date }): HeadlineLine {
  return { id: row.id, path: articlePath(row), headline: row.headline, label: row.label, firstPublishedAt: row.firstPublishedAt };
}
