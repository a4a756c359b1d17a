import { Frame } from "#components/site/frame";
import { SiteMap } from "#components/site/site-map";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { readMonths } from "#lib/reading/archive";
import { readAuthors } from "#lib/reading/authors";
import { bothEditions, headOf } from "#lib/reading/head";
import { readAllSeries } from "#lib/reading/series";
import { readSite } from "#lib/reading/site";
import { languageOf, type PageProps } from "#lib/reading/params";
import { thisYear } from "#lib/reading/now";
import type { PageHead } from "#lib/reading/types";

const path = "/about/sitemap";

export async function generateMetadata({ params }: PageProps): Promise<PageHead> {
  const language = languageOf((await params).lang);
  const { title, description } = messagesFor(language).about.sitemap;
  return headOf({ language, site: await readSite(language), title, description, path: localPath(language, path), versions: bothEditions(path) });
}

export default async function SiteMapPage({ params }: PageProps) {
  const language = languageOf((await params).lang);
  const [site, months, authors, series] = await Promise.all([readSite(language), readMonths(language), readAuthors(language), readAllSeries(language)]);
  return (
    <Frame language={language} site={site} now={thisYear(site.settings.timeZone)} otherPath={localPath(language === "en" ? "zh-CN" : "en", path)}>
      <SiteMap {...{ language, site, months, authors, series }} />
    </Frame>
  );
}
