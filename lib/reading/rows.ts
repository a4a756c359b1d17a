/** From rows of publications to what a page prints. */
import { writeCursor } from "#lib/articles/cursor";
import { articlePath } from "#lib/articles/slug";
import type { Lang } from "#lib/i18n/languages";
import type { ArticleCard, Page, PrintedSection } from "./types.ts";

export type SectionRow = { id: number; slug: string; name: string; nameEn: string; description: string; descriptionEn: string };
export type CardRow = Omit<ArticleCard, "path" | "section"> & { section: SectionRow | null };

export function sectionOf(row: SectionRow, language: Lang): PrintedSection {
  const english = language === "en";
  return { slug: row.slug, name: (english && row.nameEn) || row.name, description: english ? row.descriptionEn : row.description };
}

export function cardOf(row: CardRow): ArticleCard {
  return { ...row, path: articlePath(row), section: row.section && sectionOf(row.section, row.language) };
}

/** @param rows one more than `size` when there is another page. */
export function pageOf(rows: readonly CardRow[], size: number): Page<ArticleCard> {
  const items = rows.slice(0, size).map(cardOf);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? writeCursor({ at: last.firstPublishedAt, id: last.id }) : null };
}
