/** Addresses for search engines: articles in blocks by number, so that a block never shifts and needs no offset. */
import { tag } from "#lib/cache/tags";
import { articlePath } from "#lib/articles/slug";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import { ask } from "./ask.ts";
import type { Translation } from "./types.ts";
import { blockStatement, findBlocks, originalsStatement, translationsStatement } from "./sitemap-store.ts";

/**
 * Numbers in one block: a file costs as much at a hundred thousand articles as at one thousand, and a publish makes only one stale.
 * The protocol allows 50,000 addresses a file and 50,000 files (sitemaps.org/protocol.html).
 */
const blockSize = 1_000;

/** The block an article's address stands in. */
export function blockOf(articleId: number): number {
  return Math.floor(articleId / blockSize);
}

/** `others`: the same story in other languages. */
export type SitemapEntry = { path: string; language: Lang; changed: Date; others: Omit<Translation, "original">[] };

/** Numbers of the blocks that have something to read. */
export function readBlocks(): Promise<number[]> {
  declareTags(tag.feed, tag.lists);
  return ask(() => findBlocks(blockSize));
}

export function readBlock(block: number): Promise<SitemapEntry[]> {
  declareTags(tag.sitemap(block), tag.lists);
  const [from, to] = [block * blockSize, (block + 1) * blockSize];
  return ask(async () => {
    const rows = await blockStatement(from, to);
    const originals = [...new Set(rows.flatMap(({ translationOf }) => translationOf ?? []))];
    // A translation that comes or goes makes its original's block stale; an original knows nothing of its translations.
    declareTags(...originals.map(tag.line));
    const [translated, original] = await Promise.all([translationsStatement(from, to), originals.length > 0 ? originalsStatement(originals) : []]);
    const translations = Map.groupBy(translated, (row) => row.translationOf);
    return rows.map((row) => {
      const found = [...(translations.get(row.id) ?? []), ...original.filter(({ id }) => id === row.translationOf)].filter(({ language }) => language !== row.language);
      return { path: articlePath(row), language: row.language, changed: row.publishedAt, others: found.map((other) => ({ language: other.language, path: articlePath(other) })) };
    });
  });
}
