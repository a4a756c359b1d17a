/** Addresses for search engines: articles in blocks by number, so that a block never shifts and needs no offset. */
import { tag } from "#lib/cache/tags";
import { articlePath } from "#lib/articles/slug";
import { declareTags } from "#lib/kernel/request-store";
import { ask } from "./ask.ts";
import { blockStatement, findBlocks } from "./sitemap-store.ts";

/**
 * Numbers in one block: a file costs as much at a hundred thousand articles as at one thousand, and a publish makes only one stale.
 * The protocol allows 50,000 addresses a file and 50,000 files (sitemaps.org/protocol.html).
 */
const blockSize = 1_000;

/** The block an article's address stands in. */
export function blockOf(articleId: number): number {
  return Math.floor(articleId / blockSize);
}

export type SitemapEntry = { path: string; changed: Date };

/** Numbers of the blocks that have something to read. */
export function readBlocks(): Promise<number[]> {
  declareTags(tag.feed, tag.lists);
  return ask(() => findBlocks(blockSize));
}

export function readBlock(block: number): Promise<SitemapEntry[]> {
  declareTags(tag.sitemap(block), tag.lists);
  return ask(async () => (await blockStatement(block * blockSize, (block + 1) * blockSize)).map((row) => ({ path: articlePath(row), changed: row.publishedAt })));
}
