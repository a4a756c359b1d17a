/** The names under which public documents are remembered and forgotten. A publish purges few: what is old stays right. */
import type { Lang } from "#lib/i18n/languages";

export const tag = {
  /** The article itself, in every form: gone with the purge. */
  article: (id: number) => `article:${id}`,
  /** Pages that name an article and lead to it; unlike its own page they may go out once more when no newer one can be made. */
  line: (id: number) => `line:${id}`,
  section: (id: number) => `section:${id}`,
  series: (id: number) => `series:${id}`,
  tag: (id: number) => `tag:${id}`,
  /** What a tag is called and where its page is. */
  tagName: (id: number) => `tag-name:${id}`,
  person: (id: number) => `person:${id}`,
  /** @param month like "2026-11", on the site's calendar. */
  month: (language: Lang, month: string) => `month:${language}:${month}`,
  /** One file of the sitemap. */
  sitemap: (block: number) => `sitemap:${block}`,
  /** The front pages. */
  front: "front",
  /** What shows the newest of all: feeds, the months there are, the index of the sitemap. */
  feed: "feed",
  /** The list of corrections; an article's own stand on its page. */
  corrections: "corrections",
  /** All lists at once, for changes of very many articles. */
  lists: "lists",
  /** What stands around every page. */
  site: "site",
};
