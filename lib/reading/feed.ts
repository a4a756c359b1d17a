/** Feeds of the site, of a section, an author or a tag: the newest articles with their whole text. */
import type { SafeHtml } from "#lib/content/types";
import { tag } from "#lib/cache/tags";
import { printedMoment } from "#lib/i18n/dates";
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { around } from "#lib/labels/framed";
import { sourceTypeOf } from "#lib/labels/implicit";
import type { SiteSettings } from "#lib/settings/types";
import { once } from "#lib/kernel/process";
import { declareTags } from "#lib/kernel/request-store";
import { absolute, siteUrl } from "./addresses.ts";
import { described } from "./described.ts";
import { implicitOf } from "./marked.ts";
import { ask } from "./ask.ts";
import { correctionsOfAll } from "./corrections-store.ts";
import { feedTexts, jpegSizes } from "./feed-store.ts";
import { framed, portableHtml } from "./feeds/content.ts";
import type { Feed, FeedItem, FeedPicture } from "./feeds/types.ts";
import { imageOf } from "./head.ts";
import { feedSize, readAuthorPage, readNewest, readSectionPage, readTagPage } from "./lists.ts";
import { later } from "./news-article.ts";
import { noticesOf } from "./notices.ts";
import { readSite } from "./site.ts";
import type { ArticleCard, PrintedCorrection } from "./types.ts";

export type FeedOf = "site" | "section" | "by" | "tag";
/** Everything but where a format stands. */
export type UnplacedFeed = Omit<Feed, "self">;

/** Texts of one feed, in UTF-16 units: beyond, entries carry their standfirst only. */
const mostContent = 1_000_000;

/** Null when there is no such list. @param slug of the section, author or tag. */
export async function readFeed(of: FeedOf, slug: string, language: Lang): Promise<UnplacedFeed | null> {
  const [site, listed] = await Promise.all([readSite(language), listOf(of, slug, language)]);
  if (!listed) return null;
  const { settings } = site;
  const name = settings.name[language];
  const t = messagesFor(language);
  return {
    title: listed.name === null ? name : t.site.feed.section(name, listed.name),
    description: listed.description || t.site.feed.description(name, settings.line[language]),
    language,
    siteName: name,
    siteUrl: absolute(localPath(language, "/")),
    page: absolute(localPath(language, listed.path)),
    hub: settings.hub || null,
    logo: imageOf(site.logo)?.url ?? null,
    items: await itemsOf(listed.cards, settings),
  };
}

type List = { name: string | null; description: string; path: string; cards: readonly ArticleCard[] };

async function listOf(of: FeedOf, slug: string, language: Lang): Promise<List | null> {
  if (of === "site") return { name: null, description: "", path: "/", cards: await readNewest(language) };
  const t = messagesFor(language).site;
  if (of === "section") {
    const found = await readSectionPage(slug, language, undefined, feedSize);
    return found && { name: found.about.name, description: found.about.description || t.list.all(found.about.name), path: `/section/${found.about.slug}`, cards: found.page.items };
  }
  const found = of === "tag" ? await readTagPage(slug, language, undefined, feedSize) : await readAuthorPage(slug, language, undefined, feedSize);
  return found && { name: found.about.name, description: t[of === "tag" ? "tag" : "author"].description(found.about.name), path: `/${of}/${found.about.slug}`, cards: found.page.items };
}

type Text = Awaited<ReturnType<typeof feedTexts>>[number] & { corrections: readonly PrintedCorrection[] };

function itemsOf(cards: readonly ArticleCard[], settings: SiteSettings): Promise<FeedItem[]> {
  // A feed carries whole texts: what is taken down is gone from it as from its own page.
  declareTags(...cards.map(({ id }) => tag.article(id)));
  return ask(async () => {
    const covers = cards.flatMap(({ cover }) => (cover ? [cover.id] : []));
    const [texts, sizes, corrected] = await Promise.all([cards.length > 0 ? feedTexts(cards.map(({ publicationId }) => publicationId)) : [], covers.length > 0 ? jpegSizes(covers) : [], cards.length > 0 ? correctionsOfAll(cards.map(({ id }) => id)) : []]);
    const textOf = new Map(texts.map((text) => [text.id, text]));
    const bytesOf = new Map(sizes.map(({ path, bytes }) => [absolute(path), bytes]));
    let left = mostContent;
    return cards.flatMap((card) => {
      const text = textOf.get(card.publicationId);
      if (!text) return [];
      left -= text.html.length;
      return [itemOf(card, { ...text, corrections: corrected.filter(({ articleId }) => articleId === card.id) }, pictureOf(card, bytesOf), left >= 0 ? "whole" : "standfirst", settings)];
    });
  });
}

/** Enough for the feeds that are asked for most; a printing never changes, and making a text fit for other places is most of what a feed costs. */
const mostMade = 200;

function madeOnce(key: string, make: () => string): string {
  const kept = once("feed-texts", () => new Map<string, string>());
  const made = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, made);
  for (const oldest of kept.keys()) if (kept.size > mostMade) kept.delete(oldest);
  return made;
}

function itemOf(card: ArticleCard, text: Text, picture: FeedPicture | null, reach: "whole" | "standfirst", settings: SiteSettings): FeedItem {
  const url = absolute(card.path);
  const { place } = settings.aiLabel;
  const label = around(card.label, place);
  const aigc = implicitOf(card, settings);
  const before = [...label.before, ...noticesOf({ ...card, kind: text.kind, sources: text.sources })];
  const after = [...label.after, ...(text.note === "" ? [] : text.note.split(/\n+/)), ...text.corrections.map((each) => correctionLine(each, card.language, settings.timeZone))];
  return {
    id: `${siteUrl()}/a/${card.id}`,
    url,
    headline: card.headline,
    standfirst: described(card.standfirst, card.label, card.language),
    label: card.label && aigc && { text: card.label.text, aigc, sourceType: sourceTypeOf(card.label) },
    // Only `render()` writes this column, at publish.
    html: reach === "whole" ? madeOnce(`${card.publicationId} ${text.corrections.at(-1)?.id ?? 0} ${place} ${url}`, () => framed(portableHtml(text.html as SafeHtml, url), { before, after })) : null,
    authors: card.bylines.map(({ name, slug }) => ({ name, url: slug === null ? null : absolute(localPath(card.language, `/by/${slug}`)) })),
    categories: [...new Set([...(card.section ? [card.section.name] : []), ...text.tags.map(({ name }) => name)])],
    picture,
    publishedAt: card.firstPublishedAt,
    changedAt: later(text.publishedAt, card.firstPublishedAt),
  };
}

/** As the page has it below the text: what was changed is told to those who never open the page, too. */
function correctionLine({ kind, at, text }: PrintedCorrection, language: Lang, timeZone: string): string {
  return `${printedMoment(at, language, timeZone)} ${messagesFor(language).machines.copy.kind[kind]}${text}`;
}

function pictureOf({ cover }: ArticleCard, bytesOf: ReadonlyMap<string, number>): FeedPicture | null {
  const image = imageOf(cover);
  // A file whose size nobody knows any more is gone.
  const bytes = image ? bytesOf.get(image.url) : undefined;
  return image && bytes !== undefined ? { ...image, type: "image/jpeg", bytes } : null;
}
