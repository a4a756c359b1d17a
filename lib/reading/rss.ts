/** RSS 2.0 out of a list of articles. */
import type { Lang } from "#lib/i18n/languages";
import { absolute } from "./addresses.ts";
import type { ArticleCard } from "./types.ts";
import { imageOf } from "./head.ts";
import { tags, xmlResponse } from "./xml.ts";

export type Feed = { title: string; description: string; language: Lang; path: string; page: string; items: readonly ArticleCard[] };

export function feedResponse(feed: Feed): Response {
  return xmlResponse(rss(feed), "application/rss+xml");
}

export function rss({ title, description, language, path, page, items }: Feed): string {
  const [newest] = items;
  const channel = [
    tags("title", title),
    tags("link", absolute(page)),
    tags("description", description),
    tags("language", language === "en" ? "en" : "zh-cn"),
    tags("atom:link", null, { href: absolute(path), rel: "self", type: "application/rss+xml" }),
    newest && tags("lastBuildDate", newest.firstPublishedAt.toUTCString()),
    ...items.map(item),
  ];
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>${channel.filter(Boolean).join("")}</channel></rss>`;
}

function item(card: ArticleCard): string {
  const image = imageOf(card.cover);
  const parts = [
    tags("title", card.headline),
    tags("link", absolute(card.path)),
    // The slug may change with a corrected headline; the number does not.
    tags("guid", absolute(`/a/${card.id}`), { isPermaLink: "false" }),
    tags("pubDate", card.firstPublishedAt.toUTCString()),
    card.standfirst && tags("description", card.standfirst),
    card.section && tags("category", card.section.name),
    ...card.bylines.map(({ name }) => tags("dc:creator", name)),
    image && tags("media:content", null, { url: image.url, medium: "image", type: "image/jpeg", width: String(image.width), height: String(image.height) }),
  ];
  return `<item>${parts.filter(Boolean).join("")}</item>`;
}
