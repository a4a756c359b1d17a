/** JSON-LD of an article, for search engines. */
import { localPath } from "#lib/i18n/languages";
import { sourceTypeOf } from "#lib/labels/implicit";
import { absolute } from "./addresses.ts";
import { imageOf } from "./head.ts";
import { recordData, recordLines } from "./marked.ts";
import { publisherOf } from "./structured-data.ts";
import type { PrintedSource, PublishedArticle, Site } from "./types.ts";

export function newsArticle(article: PublishedArticle, site: Site): Record<string, unknown> {
  const { language, section, kicker } = article;
  const description = article.metaDescription || article.standfirst;
  const image = imageOf(article.social ?? article.cover ?? site.social);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": absolute(article.path),
    mainEntityOfPage: { "@type": "WebPage", "@id": absolute(article.path) },
    url: absolute(article.path),
    headline: article.headline,
    ...(kicker && { alternativeHeadline: kicker }),
    ...(description && { description }),
    inLanguage: language,
    datePublished: article.firstPublishedAt.toISOString(),
    dateModified: later(article.publishedAt, article.firstPublishedAt).toISOString(),
    ...(section && { articleSection: section.name }),
    ...(article.tags.length > 0 && { keywords: article.tags.map(({ name }) => name) }),
    wordCount: article.characters,
    ...(image && { image: [{ "@type": "ImageObject", url: image.url, width: image.width, height: image.height, ...(image.alt && { caption: image.alt }) }] }),
    author: article.bylines.map(({ name, slug }) => ({ "@type": "Person", name, ...(slug && { url: absolute(localPath(language, `/by/${slug}`)) }) })),
    ...(article.responsibleEditor && { editor: { "@type": "Person", name: article.responsibleEditor } }),
    publisher: publisherOf(site, language),
    ...restsOn(article),
    ...versionsOf(article),
    ...(article.label && { digitalSourceType: sourceTypeOf(article.label) }),
    ...recordData(recordLines(article, site.settings), absolute(article.path), language),
    ...(article.corrections.length > 0 && { correction: article.corrections.map(({ id, text, at }) => ({ "@type": "CorrectionComment", "@id": `${absolute(article.path)}#c${id}`, text, datePublished: at.toISOString() })) }),
    isAccessibleForFree: true,
  };
}

/** Every source is cited; what appeared elsewhere first is based on that as well. */
function restsOn({ sources, kind }: PublishedArticle) {
  const origin = kind === "repost" || kind === "translation" ? sources.find(({ relation }) => relation === "origin") : undefined;
  return { ...(sources.length > 0 && { citation: sources.map(work) }), ...(origin && { isBasedOn: work(origin) }) };
}

function work({ name, url, originalHeadline, originalAuthor }: PrintedSource) {
  return { "@type": "CreativeWork", name: originalHeadline || name, ...(url && { url }), ...(originalAuthor && { author: { "@type": "Person", name: originalAuthor } }), ...(originalHeadline && name && { publisher: { "@type": "Organization", name } }) };
}

/** The original of a translation, the translations of an original; two translations of one original say nothing of each other. */
function versionsOf({ translations, kind }: PublishedArticle) {
  const named = (versions: PublishedArticle["translations"]) => versions.map(({ language, path }) => ({ "@type": "NewsArticle", "@id": absolute(path), url: absolute(path), inLanguage: language }));
  const [original] = named(translations.filter((version) => version.original));
  const others = named(translations);
  if (original) return { translationOfWork: original };
  return kind !== "translation" && others.length > 0 ? { workTranslation: others } : {};
}

/** An imported story keeps its old time of origin; it cannot have changed before it appeared. */
export function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
