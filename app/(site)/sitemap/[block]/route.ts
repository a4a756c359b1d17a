import { languages, localPath } from "#lib/i18n/languages";
import { absolute } from "#lib/reading/addresses";
import { readSite } from "#lib/reading/site";
import { readBlock, type SitemapEntry } from "#lib/reading/sitemap";
import { tags, xmlResponse } from "#lib/reading/xml";

export const dynamic = "force-dynamic";

/** One part of the sitemap: `pages.xml`, or `<number of the block>.xml`. */
export async function GET(_: Request, { params }: { params: Promise<{ block: string }> }): Promise<Response> {
  const [, name] = /^(pages|\d{1,9})\.xml$/.exec((await params).block) ?? [];
  const entries = name === "pages" ? await pages() : name ? await readBlock(Number(name)) : [];
  if (entries.length === 0) return new Response(null, { status: 404 });
  const urls = entries.map(({ path, changed }) => `<url>${tags("loc", absolute(path))}${changed ? tags("lastmod", changed.toISOString()) : ""}</url>`);
  return xmlResponse(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>`);
}

async function pages(): Promise<{ path: string; changed?: SitemapEntry["changed"] }[]> {
  const editions = await Promise.all(languages.map(async (language) => {
    const { sections } = await readSite(language);
    return ["/", ...sections.map(({ slug }) => `/section/${slug}`), "/archive", "/corrections", "/about/ai", "/about/sitemap", "/about/privacy"].map((path) => ({ path: localPath(language, path) }));
  }));
  return editions.flat();
}
