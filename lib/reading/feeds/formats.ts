/** The three kinds of feeds, and where they stand: beside the page whose articles they list. */

export type FeedFormat = "rss" | "atom" | "json";

export const feedFormats: readonly FeedFormat[] = ["rss", "atom", "json"];

export const feedFiles: Record<FeedFormat, { file: string; type: string; name: string }> = {
  rss: { file: "feed.xml", type: "application/rss+xml", name: "RSS" },
  atom: { file: "atom.xml", type: "application/atom+xml", name: "Atom" },
  json: { file: "feed.json", type: "application/feed+json", name: "JSON Feed" },
};

/** @param page site-relative address of a list: "/", "/en", "/section/tech". */
export function feedPath(page: string, format: FeedFormat): string {
  return `${page === "/" ? "" : page}/${feedFiles[format].file}`;
}
