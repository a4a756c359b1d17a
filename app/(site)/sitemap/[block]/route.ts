import { type Lang, languages, localPath } from "#lib/i18n/languages";
import { absolute } from "#lib/reading/addresses";
import { readAllSeries } from "#lib/reading/series";
import { readSite } from "#lib/reading/site";
import { readBlock } from "#lib/reading/sitemap";
import type { Translation } from "#lib/reading/types";
import { tags, xmlResponse } from "#lib/reading/xml";

export const dynamic = "force-dynamic";

type Entry = { path: string; language: Lang; changed?: Date; others: Omit<Translation, "original">[] };

/** One part of the sitemap: `pages.xml`, or `<number of the block>.xml`. A number has one spelling, or it would be kept once for each. */
export async function GET(_: Request, { params }: { params: Promise<{ block: string }> }): Promise<Response> {
  const [, name] = /^(pages|0|[1-9]\d{0,8})\.xml$/.exec((await params).block) ?? [];
  const entries: Entry[] = name === "pages" ? await pages() : name ? await readBlock(Number(name)) : [];
  if (entries.length === 0) return new Response(null, { status: 404 });
  return xmlResponse(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.map(written).join("")}</urlset>`);
}

/** Each version of a page names all of them, itself as well. */
function written({ path, language, changed, others }: Entry): string {
  const versions = others.length > 0 ? [{ language, path }, ...others] : [];
  const links = versions.map((version) => tags("xhtml:link", null, { rel: "alternate", hreflang: version.language, href: absolute(version.path) }));
  return `<url>${tags("loc", absolute(path))}${changed ? tags("lastmod", changed.toISOString()) : ""}${links.join("")}</url>`;
}

async function pages(): Promise<Entry[]> {
  const editions = await Promise.all(languages.map(async (language) => {
    const [{ sections }, series] = await Promise.all([readSite(language), readAllSeries(language)]);
    const ofSeries = series.length > 0 ? ["/series", ...series.map(({ slug }) => `/series/${slug}`)] : [];
    return ["/", ...sections.map(({ slug }) => `/section/${slug}`), ...ofSeries, "/archive", "/corrections", "/about/ai", "/about/sitemap", "/about/terms", "/about/privacy"].map((path) => ({ path: localPath(language, path), language, others: [] }));
  }));
  return editions.flat();
}
