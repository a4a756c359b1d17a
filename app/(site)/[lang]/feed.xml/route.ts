import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { readNewest } from "#lib/reading/lists";
import { readSite } from "#lib/reading/site";
import { feedResponse } from "#lib/reading/rss";
import { languageOf } from "#lib/reading/params";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ lang: string }> }): Promise<Response> {
  const language = languageOf((await params).lang);
  const [{ settings }, items] = await Promise.all([readSite(language), readNewest(language)]);
  const title = settings.name[language];
  const description = messagesFor(language).site.feed.description(title, settings.line[language]);
  return feedResponse({ title, description, language, path: localPath(language, "/feed.xml"), page: localPath(language, "/"), items });
}
