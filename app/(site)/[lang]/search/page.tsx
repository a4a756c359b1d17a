import { Frame } from "#components/site/frame";
import { SearchResults } from "#components/site/search-results";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { readQuery, searchHeadlines } from "#lib/reading/search";
import { bothEditions, headOf } from "#lib/reading/head";
import { readSite } from "#lib/reading/site";
import { firstOf, languageOf, type PageProps } from "#lib/reading/params";
import { today } from "#lib/reading/now";
import type { PageHead } from "#lib/reading/types";

export async function generateMetadata({ params, searchParams }: PageProps): Promise<PageHead> {
  const language = languageOf((await params).lang);
  const query = readQuery(firstOf((await searchParams).q));
  const t = messagesFor(language).site.searching;
  const head = headOf({ language, site: await readSite(language), title: query ? `${query} · ${t.title}` : t.title, description: t.description, path: localPath(language, "/search"), versions: bothEditions("/search") });
  return query ? { ...head, robots: { index: false } } : head;
}

export default async function SearchPage({ params, searchParams }: PageProps) {
  const language = languageOf((await params).lang);
  const query = readQuery(firstOf((await searchParams).q));
  const [site, found] = await Promise.all([readSite(language), searchHeadlines(query, language)]);
  const now = today(site.settings.timeZone);
  const other = language === "en" ? "zh-CN" : "en";
  const otherPath = localPath(other, query ? `/search?q=${encodeURIComponent(query)}` : "/search");
  return (
    <Frame {...{ language, site, now, otherPath }}>
      <SearchResults {...{ language, query, found, now }} timeZone={site.settings.timeZone} />
    </Frame>
  );
}
