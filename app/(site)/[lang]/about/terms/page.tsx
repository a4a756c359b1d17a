import { Frame } from "#components/site/frame";
import { Terms } from "#components/site/terms";
import { localPath } from "#lib/i18n/languages";
import { bothEditions, headOf } from "#lib/reading/head";
import { termsParts, wordsOfPages } from "#lib/reading/label-pages";
import { readSite } from "#lib/reading/site";
import { languageOf, type PageProps } from "#lib/reading/params";
import { thisYear } from "#lib/reading/now";
import type { PageHead } from "#lib/reading/types";

const path = "/about/terms";

export async function generateMetadata({ params }: PageProps): Promise<PageHead> {
  const language = languageOf((await params).lang);
  const { title, description } = wordsOfPages(language).terms;
  return headOf({ language, site: await readSite(language), title, description, path: localPath(language, path), versions: bothEditions(path) });
}

export default async function TermsPage({ params }: PageProps) {
  const language = languageOf((await params).lang);
  const site = await readSite(language);
  return (
    <Frame language={language} site={site} now={thisYear(site.settings.timeZone)} otherPath={localPath(language === "en" ? "zh-CN" : "en", path)}>
      <Terms language={language} parts={termsParts(language, site.settings)} />
    </Frame>
  );
}
