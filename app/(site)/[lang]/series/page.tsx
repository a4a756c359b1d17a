import { AllSeries } from "#components/site/all-series";
import { Frame } from "#components/site/frame";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { bothEditions, headOf } from "#lib/reading/head";
import { thisYear } from "#lib/reading/now";
import { languageOf, type PageProps } from "#lib/reading/params";
import { readAllSeries } from "#lib/reading/series";
import { readSite } from "#lib/reading/site";
import type { PageHead } from "#lib/reading/types";

export async function generateMetadata({ params }: PageProps): Promise<PageHead> {
  const language = languageOf((await params).lang);
  const t = messagesFor(language).series.reader;
  return headOf({ language, site: await readSite(language), title: t.all, description: t.allLead, path: localPath(language, "/series"), versions: bothEditions("/series") });
}

export default async function AllSeriesPage({ params }: PageProps) {
  const language = languageOf((await params).lang);
  const [site, series] = await Promise.all([readSite(language), readAllSeries(language)]);
  return (
    <Frame language={language} site={site} now={thisYear(site.settings.timeZone)} otherPath={localPath(language === "en" ? "zh-CN" : "en", "/series")}>
      <AllSeries series={series} language={language} />
    </Frame>
  );
}
