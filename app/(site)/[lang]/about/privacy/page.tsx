import { Frame } from "#components/site/frame";
import { Privacy } from "#components/site/privacy";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { bothEditions, headOf } from "#lib/reading/head";
import { readSite } from "#lib/reading/site";
import { languageOf, type PageProps } from "#lib/reading/params";
import { thisYear } from "#lib/reading/now";
import type { PageHead } from "#lib/reading/types";

const path = "/about/privacy";

export async function generateMetadata({ params }: PageProps): Promise<PageHead> {
  const language = languageOf((await params).lang);
  const t = messagesFor(language).site.privacy;
  return headOf({ language, site: await readSite(language), title: t.title, description: t.description, path: localPath(language, path), versions: bothEditions(path) });
}

export default async function PrivacyPage({ params }: PageProps) {
  const language = languageOf((await params).lang);
  const site = await readSite(language);
  return (
    <Frame language={language} site={site} now={thisYear(site.settings.timeZone)} otherPath={localPath(language === "en" ? "zh-CN" : "en", path)}>
      <Privacy language={language} />
    </Frame>
  );
}
