/** JSON-LD around the articles: who publishes, the site itself, lists, and the way to a page. */
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { badgeOf } from "#lib/labels/label";
import { absolute } from "./addresses.ts";
import { imageOf } from "./head.ts";
import type { ArticleCard, Site } from "./types.ts";

type Data = Record<string, unknown>;
/** A step of the way to a page; `path` is site-relative. */
export type Step = { name: string; path: string };

/** JSON that cannot end the script element it stands in, nor break a line of JavaScript. */
export function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The newsroom; of its policies those that have a page. */
export function publisherOf(site: Site, language: Lang): Data {
  const logo = imageOf(site.logo);
  const home = absolute(localPath(language, "/"));
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${home}#publisher`,
    name: site.settings.name[language],
    url: home,
    ...(logo && { logo: { "@type": "ImageObject", url: logo.url, width: logo.width, height: logo.height } }),
    correctionsPolicy: absolute(localPath(language, "/corrections")),
    publishingPrinciples: absolute(localPath(language, "/about/ai")),
  };
}

export function webSite(site: Site, language: Lang): Data {
  const home = absolute(localPath(language, "/"));
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    "@id": `${home}#site`,
    name: site.settings.name[language],
    ...(site.settings.line[language] && { description: site.settings.line[language] }),
    url: home,
    inLanguage: language,
    publisher: publisherOf(site, language),
    potentialAction: { "@type": "SearchAction", target: { "@type": "EntryPoint", urlTemplate: `${absolute(localPath(language, "/search"))}?q={query}` }, "query-input": "required name=query" },
  };
}

/** @param given.path of the first page of the list. */
export function collectionPage(given: { site: Site; language: Lang; name: string; description?: string | undefined; path: string; items?: readonly Pick<ArticleCard, "path" | "headline" | "label">[] }): Data {
  const { site, language, name, description, path, items = [] } = given;
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    "@id": absolute(path),
    url: absolute(path),
    name,
    ...(description && { description }),
    inLanguage: language,
    isPartOf: { "@id": `${absolute(localPath(language, "/"))}#site` },
    publisher: publisherOf(site, language),
    ...(items.length > 0 && { mainEntity: { "@type": "ItemList", itemListElement: items.map((item, at) => ({ "@type": "ListItem", position: at + 1, url: absolute(item.path), name: item.label ? messagesFor(language).aiLabel.printed.short(item.headline, badgeOf(item.label)) : item.headline })) } }),
  };
}

/** From the front page on; the page itself is the last step. */
export function breadcrumbs(language: Lang, steps: readonly Step[]): Data {
  const all = [{ name: messagesFor(language).site.home, path: localPath(language, "/") }, ...steps];
  return { "@context": "https://schema.org", "@type": "BreadcrumbList", itemListElement: all.map(({ name, path }, at) => ({ "@type": "ListItem", position: at + 1, name, item: absolute(path) })) };
}
