/** RSS 2.0, with the elements of other names that readers take from it. */
import { aigcSpace } from "#lib/labels/implicit";
import { quoted, tags } from "#lib/reading/xml";
import { changedAt, type Feed, type FeedItem } from "./types.ts";

const names = { "xmlns:atom": "http://www.w3.org/2005/Atom", "xmlns:content": "http://purl.org/rss/1.0/modules/content/", "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:media": "http://search.yahoo.com/mrss/" };

export function writeRss(feed: Feed): string {
  const channel = [
    tags("title", feed.title),
    tags("link", feed.page),
    tags("description", feed.description),
    tags("language", feed.language === "en" ? "en" : "zh-cn"),
    tags("lastBuildDate", changedAt(feed).toUTCString()),
    tags("atom:link", null, { href: feed.self, rel: "self", type: "application/rss+xml" }),
    feed.hub && tags("atom:link", null, { href: feed.hub, rel: "hub" }),
    ...feed.items.map(writeItem),
  ];
  const declared = Object.entries({ ...names, ...(feed.items.some(({ label }) => label !== null) && { "xmlns:TC260": aigcSpace }) }).map(([name, value]) => ` ${name}="${value}"`).join("");
  return `<rss version="2.0"${declared}><channel>${channel.filter(Boolean).join("")}</channel></rss>`;
}

// `author` of RSS is a mail address, which nobody wants to print: names stand in Dublin Core's.
function writeItem(item: FeedItem): string {
  const { picture } = item;
  const parts = [
    tags("title", item.headline),
    tags("link", item.url),
    tags("guid", item.id, { isPermaLink: "false" }),
    tags("pubDate", item.publishedAt.toUTCString()),
    item.changedAt > item.publishedAt && tags("atom:updated", item.changedAt.toISOString()),
    item.standfirst && tags("description", item.standfirst),
    item.html !== null && quoted("content:encoded", item.html),
    item.label && tags("TC260:AIGC", JSON.stringify(item.label.aigc)),
    ...item.categories.map((name) => tags("category", name)),
    ...item.authors.map(({ name }) => tags("dc:creator", name)),
    picture && tags("enclosure", null, { url: picture.url, length: String(picture.bytes), type: picture.type }),
    picture && tags("media:content", null, { url: picture.url, fileSize: String(picture.bytes), type: picture.type, medium: "image", width: String(picture.width), height: String(picture.height) }),
  ];
  return `<item>${parts.filter(Boolean).join("")}</item>`;
}
