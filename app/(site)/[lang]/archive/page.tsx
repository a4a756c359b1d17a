import { Frame } from "#components/site/frame";
import { Months } from "#components/site/months";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { readMonths } from "#lib/reading/archive";
import { bothEditions, headOf } from "#lib/reading/head";
import { readSite } from "#lib/reading/site";
import { languageOf, type PageProps } from "#lib/reading/params";
import { thisYear } from "#lib/reading/now";
import type { PageHead } from "#lib/reading/types";

export async function generateMetadata({ params }: PageProps): Promise<PageHead> {
  const language = languageOf((await params).lang);
  const t = messagesFor(language).site.archive;
  return headOf({ language, site: await readSite(language), title: t.title, description: t.description, path: localPath(language, "/archive"), versions: bothEditions("/archive") });
}

export default async function ArchivePage({ params }: PageProps) {
  const language = languageOf((await params).lang);
  const [site, months] = await Promise.all([readSite(language), readMonths(language)]);
  return (
    <Frame language={language} site={site} now={thisYear(site.settings.timeZone)} otherPath={localPath(language === "en" ? "zh-CN" : "en", "/archive")}>
      <Months months={months} language={language} />
    </Frame>
  );
}
