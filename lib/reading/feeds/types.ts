/** A feed before it is written in one of its formats. All addresses are absolute. */
import type { Lang } from "#lib/i18n/languages";
import type { Aigc } from "#lib/labels/types";

export type FeedPicture = { url: string; type: string; bytes: number; width: number; height: number; alt: string };
export type FeedItem = {
  /** Stays the same when the headline and with it the address change. */
  id: string;
  url: string;
  headline: string;
  standfirst: string;
  /** Null where the feed would become too large: there is the standfirst then. */
  html: string | null;
  /** The label as printed and as programs read it; null for a text by people. */
  label: { text: string; aigc: Aigc; sourceType: string } | null;
  authors: { name: string; url: string | null }[];
  /** Section and tags, each once. */
  categories: string[];
  picture: FeedPicture | null;
  publishedAt: Date;
  changedAt: Date;
};
export type Feed = {
  title: string;
  description: string;
  language: Lang;
  siteName: string;
  siteUrl: string;
  /** The page for people. */
  page: string;
  /** Where this format of the feed stands. */
  self: string;
  hub: string | null;
  logo: string | null;
  items: readonly FeedItem[];
};

/** When anything in the feed last changed; an empty feed never did. */
export function changedAt({ items }: Feed): Date {
  return new Date(Math.max(0, ...items.map((item) => item.changedAt.getTime())));
}
