/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { printable } from "#lib/reading/xml";
import type { Feed, FeedItem } from "./types.ts";

export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: printable(feed.title),
    home_page_url: feed.page,
    feed_url: feed.self,
    ...(feed.description && { description: printable(feed.description) }),
    ...(feed.logo && { icon: feed.logo }),
    language: feed.language,
    authors: [{ name: printable(feed.siteName), url: feed.siteUrl }],
    ...(feed.hub && { hubs: [{ type: "WebSub", url: feed.hub }] }),
    items: feed.items.map(writeItem),
  });
}

function writeItem(item: FeedItem): Record<string, unknown> {
  const { picture } = item;
  return {
    id: item.id,
    url: item.url,
    title: printable(item.headline),
    ...(item.html === null ? { content_text: printable(item.standfirst || item.headline) } : { content_html: printable(item.html) }),
    ...(item.standfirst && { summary: printable(item.standfirst) }),
    date_published: item.publishedAt.toISOString(),
    date_modified: item.changedAt.toISOString(),
    ...(item.authors.length > 0 && { authors: item.authors.map(({ name, url }) => ({ name: printable(name), ...(url && { url }) })) }),
    ...(item.categories.length > 0 && { tags: item.categories.map(printable) }),
    // Extensions begin with an underscore (jsonfeed.org, 1.1).
    ...(item.label && { _aigc: { label: printable(item.label.text), digital_source_type: item.label.sourceType, AIGC: item.label.aigc } }),
    ...(picture && { image: picture.url, attachments: [{ url: picture.url, mime_type: picture.type, size_in_bytes: picture.bytes }] }),
  };
}
