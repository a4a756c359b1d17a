import { absolute } from "#lib/reading/addresses";
import { readBlocks } from "#lib/reading/sitemap";
import { tags, xmlResponse } from "#lib/reading/xml";

export const dynamic = "force-dynamic";

/** The index: one part for pages, one for each block of articles. */
export async function GET(): Promise<Response> {
  const parts = ["/sitemap/pages.xml", ...(await readBlocks()).map((block) => `/sitemap/${block}.xml`)];
  return xmlResponse(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.map((path) => `<sitemap>${tags("loc", absolute(path))}</sitemap>`).join("")}</sitemapindex>`);
}
