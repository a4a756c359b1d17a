/** The sitemap for news search: what readers first saw in the last two days, in both editions. */
import { articlePath } from "#lib/articles/slug";
import { tag } from "#lib/cache/tags";
import type { Lang } from "#lib/i18n/languages";
import { declareTags, keepUntil } from "#lib/kernel/request-store";
import { siteSettings } from "#lib/settings/read";
import { absolute } from "./addresses.ts";
import { ask } from "./ask.ts";
import { newsStatement } from "./sitemap-store.ts";
import { tags } from "./xml.ts";

/** As Google takes them: two days, a thousand addresses a file (developers.google.com, "News sitemaps"). */
const hours = 48;
const most = 1_000;

export type NewsEntry = { id: number; slug: string; language: Lang; headline: string; firstPublishedAt: Date };

/** Kept until its oldest entry falls out; a publish makes it anew before that. */
export function readNewsSitemap(): Promise<string> {
  declareTags(tag.feed, tag.lists, tag.site);
  return ask(async () => {
    const [{ name }, entries] = await Promise.all([siteSettings(), newsStatement(hours, most)]);
    const oldest = Math.min(...entries.map(({ firstPublishedAt }) => firstPublishedAt.getTime()));
    if (Number.isFinite(oldest)) keepUntil(new Date(oldest + hours * 3_600_000));
    return writeNewsSitemap(entries, name);
  });
}

/** Pure. */
export function writeNewsSitemap(entries: readonly NewsEntry[], name: Record<Lang, string>): string {
  const urls = entries.map((entry) => {
    const publication = `<news:publication>${tags("news:name", name[entry.language])}${tags("news:language", entry.language === "en" ? "en" : "zh-cn")}</news:publication>`;
    return `<url>${tags("loc", absolute(articlePath(entry)))}<news:news>${publication}${tags("news:publication_date", entry.firstPublishedAt.toISOString())}${tags("news:title", entry.headline)}</news:news></url>`;
  });
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join("")}</urlset>`;
}
