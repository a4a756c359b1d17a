/** Atom 1.0 (RFC 4287). */
import { aigcSpace } from "#lib/labels/implicit";
import { quoted, tags } from "#lib/reading/xml";
import { changedAt, type Feed, type FeedItem } from "./types.ts";

export function writeAtom(feed: Feed): string {
  const parts = [
    tags("id", feed.self),
    tags("title", feed.title),
    tags("subtitle", feed.description),
    tags("updated", changedAt(feed).toISOString()),
    // An entry without a byline is the newsroom's.
    `<author>${tags("name", feed.siteName)}${tags("uri", feed.siteUrl)}</author>`,
    tags("link", null, { rel: "self", type: "application/atom+xml", href: feed.self }),
    tags("link", null, { rel: "alternate", type: "text/html", href: feed.page }),
    feed.hub && tags("link", null, { rel: "hub", href: feed.hub }),
    feed.logo && tags("logo", feed.logo),
    ...feed.items.map(writeEntry),
  ];
  return `<feed xmlns="http://www.w3.org/2005/Atom"${feed.items.some(({ label }) => label !== null) ? ` xmlns:TC260="${aigcSpace}"` : ""} xml:lang="${feed.language}">${parts.filter(Boolean).join("")}</feed>`;
}

function writeEntry(item: FeedItem): string {
  const { picture } = item;
  const parts = [
    tags("id", item.id),
    tags("title", item.headline),
    tags("updated", item.changedAt.toISOString()),
    tags("published", item.publishedAt.toISOString()),
    tags("link", null, { rel: "alternate", type: "text/html", href: item.url }),
    picture && tags("link", null, { rel: "enclosure", type: picture.type, length: String(picture.bytes), href: picture.url }),
    ...item.authors.map(({ name, url }) => `<author>${tags("name", name)}${url === null ? "" : tags("uri", url)}</author>`),
    ...item.categories.map((name) => tags("category", null, { term: name })),
    item.label && tags("TC260:AIGC", JSON.stringify(item.label.aigc)),
    tags("summary", item.standfirst || item.headline),
    item.html !== null && quoted("content", item.html, { type: "html" }),
  ];
  return `<entry>${parts.filter(Boolean).join("")}</entry>`;
}
