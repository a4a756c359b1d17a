import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { feedSize, readSectionPage } from "#lib/reading/lists";
import { readSite } from "#lib/reading/site";
import { feedResponse } from "#lib/reading/rss";
import { languageOf } from "#lib/reading/params";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ lang: string; slug: string }> }): Promise<Response> {
  const { lang, slug } = await params;
  const language = languageOf(lang);
  const [{ settings }, found] = await Promise.all([readSite(language), readSectionPage(slug, language, undefined, feedSize)]);
  if (!found) return new Response(null, { status: 404 });
  const t = messagesFor(language).site;
  const path = localPath(language, `/section/${found.about.slug}`);
  return feedResponse({ title: t.feed.section(settings.name[language], found.about.name), description: found.about.description || t.list.all(found.about.name), language, path: `${path}/feed.xml`, page: path, items: found.page.items });
}
