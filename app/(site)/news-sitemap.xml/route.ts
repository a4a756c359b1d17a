import { readNewsSitemap } from "#lib/reading/news-sitemap";
import { xmlResponse } from "#lib/reading/xml";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return xmlResponse(await readNewsSitemap());
}
