/** JSON-LD of an article, for search engines. */
import { localPath } from "#lib/i18n/languages";
import { absolute } from "./addresses.ts";
import type { PublishedArticle, Site } from "./types.ts";
import { imageOf } from "./head.ts";

/** JSON that cannot end the script element it stands in, nor break a line of JavaScript. */
export function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

export function newsArticle(article: PublishedArticle, site: Site): Record<string, unknown> {
  const { language, section } = article;
  const image = imageOf(article.cover ?? site.social);
  const logo = imageOf(site.logo);
  const origin = article.sources.find(({ relation }) => relation === "origin");
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: absolute(article.path),
    url: absolute(article.path),
    headline: article.headline,
    ...(article.standfirst && { description: article.standfirst }),
    inLanguage: language,
    datePublished: article.firstPublishedAt.toISOString(),
    dateModified: later(article.publishedAt, article.firstPublishedAt).toISOString(),
    ...(section && { articleSection: section.name }),
    ...(article.tags.length > 0 && { keywords: article.tags.map(({ name }) => name) }),
    ...(image && { image: { "@type": "ImageObject", url: image.url, width: image.width, height: image.height } }),
    author: article.bylines.map(({ name, slug }) => ({ "@type": "Person", name, ...(slug && { url: absolute(localPath(language, `/by/${slug}`)) }) })),
    ...(article.responsibleEditor && { editor: { "@type": "Person", name: article.responsibleEditor } }),
    publisher: { "@type": "NewsMediaOrganization", name: site.settings.name[language], url: absolute(localPath(language, "/")), ...(logo && { logo: { "@type": "ImageObject", url: logo.url } }) },
    ...(article.sources.length > 0 && { citation: article.sources.map(({ name, url, originalHeadline }) => ({ "@type": "CreativeWork", name: originalHeadline || name, ...(url && { url }) })) }),
    ...(origin?.url && { isBasedOn: origin.url }),
    isAccessibleForFree: true,
  };
}

/** An imported story keeps its old time of origin; it cannot have changed before it appeared. */
export function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
