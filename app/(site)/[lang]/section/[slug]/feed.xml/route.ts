import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { feedSize, readSectionPage } from "#lib/reading/lists";
import { readRedirect } from "#lib/reading/redirects";
import { readSite } from "#lib/reading/site";
import { feedResponse } from "#lib/reading/rss";
import { languageOf } from "#lib/reading/params";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ lang: string; slug: string }> }): Promise<Response> {
  const { lang, slug } = await params;
  const language = languageOf(lang);
  const [{ settings }, found] = await Promise.all([readSite(language), readSectionPage(slug, language, undefined, feedSize)]);
  if (!found) return movedOrMissing(localPath(language, `/section/${slug}`));
  const t = messagesFor(language).site;
  const path = localPath(language, `/section/${found.about.slug}`);
  return feedResponse({ title: t.feed.section(settings.name[language], found.about.name), description: found.about.description || t.list.all(found.about.name), language, path: `${path}/feed.xml`, page: path, items: found.page.items });
}

/** The feed of a section that has another address now went there with its page. */
async function movedOrMissing(page: string): Promise<Response> {
  const moved = await readRedirect(page);
  return moved ? new Response(null, { status: 308, headers: { location: `${moved}/feed.xml` } }) : new Response(null, { status: 404 });
}
