/** The head of a reader's page, as the plain data that Next takes as metadata. */
import { type Lang, languages, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { Picture } from "#lib/content/types";
import { absolute, siteUrl } from "./addresses.ts";
import { type Drawn, drawnImage, faceOfSite } from "./faces.ts";
import { feedFiles, feedFormats, feedPath } from "./feeds/formats.ts";
import { readSite } from "./site.ts";
import type { PageHead, Site } from "./types.ts";

type Given = {
  language: Lang;
  site: Site;
  title?: string;
  description?: string;
  /** Site-relative address of this page; null for one that has none (not found). */
  path: string | null;
  /** Site-relative addresses of this page by language, its own included. */
  versions?: Partial<Record<Lang, string>>;
  /** Site-relative address of this page in traditional characters. */
  traditional?: string | undefined;
  picture?: Picture | null;
  /** What is drawn for other sites where the page has no picture of its own; without it, the face of the site. */
  drawn?: Drawn;
  article?: { publishedAt: Date; changedAt: Date; section: string | undefined; tags: string[]; authors: string[] };
  /** Lists with feeds of their own, besides the site's: `page` is the list's site-relative address. */
  feeds?: { page: string; title: string }[];
  /** Site-relative address of this page as Markdown. */
  markdown?: string;
};

/** Both editions of a page that exists in each under the same path. */
export function bothEditions(path: string): Record<Lang, string> {
  return { "zh-CN": localPath("zh-CN", path), en: localPath("en", path) };
}

export function headOf(given: Given): PageHead {
  const { language, site, path, versions = {}, traditional } = given;
  const name = site.settings.name[language];
  const description = given.description || messagesFor(language).site.feed.description(name, site.settings.line[language]);
  const fallback = versions[site.settings.defaultLanguage];
  return {
    metadataBase: new URL(siteUrl()),
    title: given.title ? `${given.title} · ${name}` : titleOfHome(name, site.settings.line[language]),
    description,
    applicationName: name,
    ...(path === null && { robots: { index: false } }),
    alternates: {
      ...(path !== null && { canonical: absolute(path) }),
      ...((Object.keys(versions).length > 1 || traditional) && { languages: { ...absolutes(versions), ...(traditional && { "zh-Hant": absolute(traditional) }), ...(fallback && { "x-default": absolute(fallback) }) } }),
      types: formsOf(given, name),
    },
    openGraph: openGraphOf(given, name, description),
    twitter: { card: "summary_large_image", images: sharedImage(given) },
    icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }, { url: "/favicon.ico", sizes: "32x32" }], apple: "/apple-touch-icon.png" },
    formatDetection: { telephone: false, address: false, email: false },
  };
}

/** What programs look for: feeds in all three formats, and the page as Markdown; some of them show the titles. */
function formsOf({ language, feeds = [], markdown }: Given, siteName: string): Record<string, { url: string; title: string }[]> {
  const lists = [...feeds, { page: localPath(language, "/"), title: siteName }];
  const forms = feedFormats.map((format): [string, { url: string; title: string }[]] => {
    const { type, name } = feedFiles[format];
    return [type, lists.map(({ page, title }) => ({ url: absolute(feedPath(page, format)), title: format === "rss" ? title : `${title} · ${name}` }))];
  });
  return { ...Object.fromEntries(forms), ...(markdown && { "text/markdown": [{ url: absolute(markdown), title: "Markdown" }] }) };
}

/** For an address where nothing stands, or nothing any more. */
export async function missingHead(language: Lang, what: "missing" | "retracted" = "missing") {
  return headOf({ language, site: await readSite(language), title: messagesFor(language).site[what].title, path: null });
}

function titleOfHome(name: string, line: string): string {
  return line ? `${name} · ${line}` : name;
}

function absolutes(versions: Partial<Record<Lang, string>>): Record<string, string> {
  return Object.fromEntries(languages.flatMap((language) => (versions[language] ? [[language, absolute(versions[language])]] : [])));
}

/** The page's own picture, else one with its name; for pages without a name the one the site has chosen. */
function sharedImage({ language, site, picture, drawn }: Given) {
  return imageOf(picture) ?? (drawn ? drawnImage(drawn) : (imageOf(site.social) ?? drawnImage(faceOfSite(language, site))));
}

function openGraphOf(given: Given, name: string, description: string): PageHead["openGraph"] {
  const { language, title, path, article } = given;
  const shared = { title: title ?? name, description, siteName: name, locale: language === "en" ? "en_GB" : "zh_CN", ...(path !== null && { url: absolute(path) }), images: sharedImage(given) };
  if (!article) return { type: "website", ...shared };
  return { type: "article", ...shared, publishedTime: article.publishedAt.toISOString(), modifiedTime: article.changedAt.toISOString(), section: article.section, tags: article.tags, authors: article.authors };
}

/** Other sites read JPEG everywhere, and nothing narrow. */
export function imageOf(picture: Picture | null | undefined): { url: string; width: number; height: number; alt: string } | undefined {
  const widest = picture?.renditions.filter(({ format }) => format === "jpeg").sort((a, b) => a.width - b.width).at(-1);
  if (!picture || !widest) return undefined;
  return { url: absolute(widest.path), width: widest.width, height: widest.height, alt: picture.alt };
}
