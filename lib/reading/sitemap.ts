/** Addresses for search engines: articles in blocks by number, so that a block never shifts and needs no offset. */
import { tag } from "#lib/cache/tags";
import { articlePath } from "#lib/articles/slug";
import { declareTags } from "#lib/kernel/request-store";
import { ask } from "./ask.ts";
import { blockStatement, findBlocks } from "./sitemap-store.ts";

/** Numbers in one block. */
export const blockSize = 5_000;

export type SitemapEntry = { path: string; changed: Date };

/** Numbers of the blocks that have something to read. */
export function readBlocks(): Promise<number[]> {
  declareTags(tag.feed);
  return ask(() => findBlocks(blockSize));
}

export function readBlock(block: number): Promise<SitemapEntry[]> {
  declareTags(tag.feed);
  return ask(async () => (await blockStatement(block * blockSize, (block + 1) * blockSize)).map((row) => ({ path: articlePath(row), changed: row.publishedAt })));
}
